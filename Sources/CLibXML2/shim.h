// Debian builds libxml2 with ICU, whose <unicode/utypes.h> clashes with the
// copy inside Foundation's _FoundationICU module. Nothing below needs it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/globals.h>

#include <stddef.h>
#include <stdint.h>

/// The entry point of libFuzzer for programs that bring their own `main`, as Swift's do.
int LLVMFuzzerRunDriver(int *argc, char ***argv,
                        int (*callback)(const uint8_t *data, size_t size));

package import Vocabulary

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Why a call of the operating system failed, in words.
package enum SystemReason {
  /// Why the last call failed.
  static var last: LocalizedText { text(errno) }

  /// Returns the words for the number of an error: those of the system, in English, where there are
  /// none of our own.
  package static func text(_ number: Int32) -> LocalizedText {
    switch number {
    case ENOENT: return LocalizedText(nl: "bestaat niet", en: "does not exist")
    case EACCES, EPERM: return LocalizedText(nl: "geen toegang", en: "no access")
    case EISDIR: return LocalizedText(nl: "is een map", en: "is a folder")
    case ENOTDIR:
      return LocalizedText(
        nl: "een deel van het pad is geen map",
        en: "a part of the path is no folder"
      )
    case ENOSPC: return LocalizedText(nl: "de schijf is vol", en: "the disk is full")
    case EDQUOT: return LocalizedText(nl: "het quotum is op", en: "the quota is used up")
    case EFBIG:
      return LocalizedText(nl: "het bestand wordt te groot", en: "the file gets too large")
    case EROFS:
      return LocalizedText(nl: "de schijf is alleen te lezen", en: "the disk is read-only")
    case ENAMETOOLONG: return LocalizedText(nl: "de naam is te lang", en: "the name is too long")
    case EMFILE, ENFILE:
      return LocalizedText(nl: "er staan te veel bestanden open", en: "too many files are open")
    case EIO: return LocalizedText(nl: "de schijf geeft een fout", en: "the disk gives an error")
    default:
      let words = String(cString: strerror(number))
      return LocalizedText(nl: words, en: words)
    }
  }
}

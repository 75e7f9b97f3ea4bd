#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What stands in a folder.
package enum FolderEntries {
  /// Returns the names in a folder, in no order; nil where it cannot be read.
  package static func names(in path: String) -> [String]? {
    // An entry may end right behind its name, so that the field as it is declared reads too far.
    guard let folder = opendir(path), let place = MemoryLayout<dirent>.offset(of: \.d_name) else {
      return nil
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let start = UnsafeRawPointer(entry).advanced(by: place)
      let name = String(cString: start.assumingMemoryBound(to: CChar.self))
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

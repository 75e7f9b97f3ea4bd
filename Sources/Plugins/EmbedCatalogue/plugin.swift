import Foundation
import PackagePlugin

/// Writes the catalogue in `Rules/` as Swift source, in the form that needs no YAML at run time.
@main
struct EmbedCatalogue: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "Rules").resolvingSymlinksInPath()
    let output = context.pluginWorkDirectoryURL.appending(path: "CatalogueArchive.swift")
    return [
      .buildCommand(
        displayName: "Compiling the catalogue in Rules",
        executable: try context.tool(named: "compile-catalogue").url,
        arguments: [rules.path(), output.path()],
        inputFiles: try files(in: rules),
        outputFiles: [output]
      )
    ]
  }

  /// Returns all files that are not hidden, sorted, so that any change runs the tool again.
  private func files(in folder: URL) throws -> [URL] {
    let files = FileManager.default.enumerator(
      at: folder,
      includingPropertiesForKeys: [.isRegularFileKey],
      options: [.skipsHiddenFiles]
    )
    var found: [URL] = []
    while let file = files?.nextObject() as? URL {
      if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        found.append(file)
      }
    }
    return found.sorted { $0.path() < $1.path() }
  }
}

import ArgumentParser
import Kringtoets

/// `kringtoets schema json|xsd|csv`: the schemas of the input, and the template of tables.
struct SchemaCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: HelpText.schema,
      discussion: HelpText.plainStatus
    )
  }

  @Argument(help: HelpText.schemaKind)
  var kind: SchemaKind

  @OptionGroup var common: CommonOptions

  func run(in world: World) throws -> ExitStatus {
    let checker = try common.checker(in: world)
    let text = checker.schema(kind, in: Speech.language)
    do {
      try OutputFile(common.output).write(Array(text.utf8), in: world)
    } catch is BrokenPipe {
      return .done
    }
    return .done
  }
}

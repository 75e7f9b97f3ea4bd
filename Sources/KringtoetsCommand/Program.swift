import ArgumentParser
import Kringtoets

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The program: it parses its arguments, runs a command, and leaves with an exit code.
@main
package enum Program {
  /// Runs the program in the real world.
  package static func main() {
    // A reader that stops early, such as `head`, is no reason to die.
    signal(SIGPIPE, SIG_IGN)
    let world = World.real
    let status = run(Array(CommandLine.arguments.dropFirst()), in: world)
    withExtendedLifetime(world) { exit(status.rawValue) }
  }

  /// Runs the program with arguments.
  ///
  /// - Parameters:
  ///   - arguments: the arguments without the program's own name.
  ///   - world: where input comes from and output goes to.
  /// - Returns: the exit code.
  package static func run(_ arguments: [String], in world: World) -> ExitStatus {
    var arguments = arguments
    let language = Speech.takeLanguage(from: &arguments)
    return Speech.$language.withValue(language) {
      do {
        let parsed = try Root.parse(arguments)
        guard let command = parsed as? any Command else {
          // The parser's own command for help, which says by an error what to show.
          var helper = parsed
          try helper.run()
          return .done
        }
        return try command.run(in: world)
      } catch {
        return report(error, of: arguments, in: world)
      }
    }
  }

  private static func report(
    _ error: any Error,
    of arguments: [String],
    in world: World
  ) -> ExitStatus {
    switch error {
    case let problem as Problem:
      world.say(problem)
      return problem.code == "damaged-catalogue" ? .fault : .unusable
    case let fault as CatalogueFault:
      for problem in fault.problems { world.say(problem) }
      return .unusable
    case is BrokenPipe:
      return .done
    case let error as SystemError:
      // What reads an input says so itself: only standard output is written to without more ado.
      world.say(OutputFile(nil).problem(error))
      return .unusable
    default:
      break
    }
    let code = Root.exitCode(for: error)
    let text = ParserWords.translated(Root.fullMessage(for: error, columns: world.helpWidth))
    switch code {
    case .success:
      do {
        try world.write(Array((text + "\n").utf8))
        return .done
      } catch {
        return report(error, of: arguments, in: world)
      }
    case .validationFailure:
      world.say(text)
      if let hint = Root.proposal(for: arguments) { world.say(hint) }
      return .unusable
    default:
      world.say(fault(error, about: ""))
      return .fault
    }
  }

  /// Returns a problem that tells of a fault of the program itself.
  static func fault(_ error: any Error, about file: String) -> Problem {
    Problem(
      code: "fault",
      file: file,
      dutch: "dit is een fout in het programma of zijn regels, niet in de invoer: \(error)",
      english: "this is a fault in the program or its rules, not in the input: \(error)"
    )
  }
}

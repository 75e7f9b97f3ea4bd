package import Intake
package import Reports

extension IntakeOptions {
  /// The values for facts of which the input says nothing, as results tell of them.
  package var toldDefaults: [Receipt.Default] {
    defaults.map { Receipt.Default(path: $0.path, value: $0.value) }
  }
}

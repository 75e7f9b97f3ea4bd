package import Catalogue
package import Vocabulary

/// How a form of early market involvement fits a project.
package struct FormFit: Hashable, Sendable {
  /// The code of the form.
  package var form: String
  /// The form, for a person.
  package var label: LocalizedText
  /// How it fits.
  package var fit: FormAdvice.Fit
  /// Why.
  package var reason: LocalizedText
  /// What that rests on.
  package var sources: [Citation]
  /// How sure the catalogue is of it.
  package var certainty: Certainty

  /// Creates a fit.
  package init(
    form: String,
    label: LocalizedText,
    fit: FormAdvice.Fit,
    reason: LocalizedText,
    sources: [Citation] = [],
    certainty: Certainty = .confirmed
  ) {
    self.form = form
    self.label = label
    self.fit = fit
    self.reason = reason
    self.sources = sources
    self.certainty = certainty
  }
}

/// Memory that a projector uses again for each record.
struct ProjectorMemory {
  /// The records that groups of the format became, by occurrence, or -1.
  var records: [Int32] = []
  /// The first value of each field that conditions ask for, by occurrence and field, or -1.
  var scopes: [Int32] = []
  /// The values of the field at hand that count, at its start.
  var order: [Int] = []
  /// The lists of values that are being filled.
  var lists = FilledLists()
}

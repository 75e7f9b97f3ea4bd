/// One step of a compiled expression: an operation on places of the frame.
///
/// The frame holds the variables, working places and constants of all expressions in one row, so
/// that an operand needs no decoding.
struct Instruction: BitwiseCopyable {
  /// What a step does; `a`, `b` and `c` are its operands and `extra` a small number.
  enum Operation: UInt8, BitwiseCopyable {
    /// Ends the expression.
    case end
    /// a = b
    case move
    /// Goes on at c.
    case jump
    /// Goes on at c if b is neither true nor unknown.
    case jumpUnlessPossible
    /// Goes on at c if b is unknown.
    case jumpIfUnknown
    /// Goes on at c if b is not unknown.
    case jumpUnlessUnknown
    /// a = b if b and c are the same and nothing in them is unknown; else unknown.
    case agree
    /// a = b compared with c by the operator `extra`.
    case equal
    case notEqual
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
    /// Takes b into the running "and" a, or starts it with b if `extra` is 1; goes on at c as soon as
    /// that is decided.
    case and
    /// Takes b into the running "or" a, or starts it with b if `extra` is 1; goes on at c as soon as
    /// that is decided.
    case or
    /// a = the truth values b and c joined by "and", or by "or" if `extra` is 1.
    case both
    /// a = whether b is known.
    case isKnown
    /// a = not b
    case not
    /// a = b combined with c.
    case add
    case subtract
    case multiply
    case divide
    case power
    /// a = −b
    case negate
    /// a = the field of b with key c.
    case field
    /// a = whether b is found in c.
    case find
    /// a = whether list b contains c.
    case contains
    /// a = whether b lies between c and the place after c; `extra` tells which ends belong to it.
    case within
    /// Fails if b is a list: its meaning depends on more than one item.
    case refuseList
    /// Starts to go through list b with cursor a; goes on at c if there is none.
    case each
    /// Starts to go through the numbers or days from b to the place after b; goes on at c if none.
    case count
    /// Takes the next item of cursor b as a; goes on at c if there is none.
    case next
    /// Takes the next item of cursor b as a and goes on at c, if there is one.
    case nextRound
    /// Starts to go through b as a filter does, with cursor a; goes on at c if unknown.
    case eachOfFilter
    /// Starts a list; a notes where.
    case startList
    /// Adds b to the list that is being made.
    case push
    /// Adds b to the list that started at a if c is true, and notes if that is not known.
    case keep
    /// Ends the list that started at b, as a.
    case endList
    /// Forgets the list that started at a.
    case dropList
    /// a = the item of list b at position c.
    case item
    /// a = the result of the built-in function `extra` for c arguments from b on.
    case call
    /// a = what code list table `extra` says of b.
    case attribute
    /// a = whether code list table `extra` has b.
    case hasCode
    /// a = the first working day from b on, by holiday list `extra`.
    case workingDay
    /// a = whether b is of the kinds that the bits of c tell.
    case isOfKind
  }

  let operation: Operation
  let extra: UInt16
  let a: Int32
  let b: Int32
  var c: Int32
}

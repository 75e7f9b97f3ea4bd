import FEEL

/// The scope of a risk's expressions: all variables, and after them the records it looks at.
struct BoundScope: Scope {
  let base: WorldScope
  let bound: [Value]

  func value(of variable: Int) -> Value {
    let number = variable - base.values.count
    return number < 0 ? base.value(of: variable) : bound[number]
  }

  func call(_ function: Int, _ arguments: [Value]) -> Value {
    base.call(function, arguments)
  }
}

import CLibFuzzer

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// What libFuzzer calls with each input; returns 0.
package typealias FuzzTarget = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

/// Runs libFuzzer with the command line's options and ends the program with its result.
package func fuzz(_ target: FuzzTarget) -> Never {
  var count = CommandLine.argc
  var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
  exit(LLVMFuzzerRunDriver(&count, &arguments, target))
}

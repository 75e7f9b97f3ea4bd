import CatalogueReading
import Foundation
import SignalTraining
import Testing
import TextSignals

import ArgumentParser

@main
struct Rung: ParsableCommand {
  func run() {}
}

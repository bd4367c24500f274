import RungModel

// Whether templates that call themselves come to an end.
extension Compiler {
  /// Marks the calls that may lead back to where they are, and takes out those that would do so for ever.
  ///
  /// Recursion ends where data does: somewhere on the way round, a record has to be replaced by one out of itself, as
  /// a statement by its items. A way round on which every record stays what it is has no end.
  mutating func settleRecursion(programs: Int) {
    let parts = components(of: programs, calls.map { ($0.from, $0.to) })
    let recursive = calls.filter { parts[$0.from] == parts[$0.to] }
    cutMultiplying(programs: programs, parts)
    for call in recursive { markRecursive(call) }
    let descending = descendingRegisters(recursive)
    let idle = recursive.filter { call in !call.moves.contains { descending.contains($0) } }
    let rounds = components(of: programs, idle.map { ($0.from, $0.to) })
    let endless = idle.filter { rounds[$0.from] == rounds[$0.to] }
    for (_, round) in Dictionary(grouping: endless, by: { rounds[$0.from] }) { cut(round) }
  }

  /// The moves that lie on a circle: following them, a register is in the end filled out of what was in it.
  private func descendingRegisters(_ calls: [RecordedCall]) -> Set<Move> {
    let moves = Set(calls.flatMap(\.moves))
    let highest = moves.map { max($0.from, $0.to) }.max() ?? 0
    let circles = components(of: Int(highest) + 1, moves.map { (Int($0.from), Int($0.to)) })
    return moves.filter { circles[Int($0.from)] == circles[Int($0.to)] }
  }

  private mutating func markRecursive(_ call: RecordedCall) {
    guard case .call(var instruction) = emitter.instructions[call.instruction] else { return }
    instruction.isRecursive = true
    emitter.replace(call.instruction, with: .call(instruction))
  }

  /// Takes out calls of programs that call so many others, one within the other, that a page would have no end in practice.
  /// Calls that lead back to where they are do not count: data ends those.
  private mutating func cutMultiplying(programs: Int, _ parts: [Int]) {
    let onward = calls.filter { parts[$0.from] != parts[$0.to] }
    var called = [[Int]](repeating: [], count: programs)
    for call in onward { called[call.from].append(call.to) }
    var counts = [Int](repeating: 1, count: programs)
    var visited = [Bool](repeating: false, count: programs)
    for program in (0..<programs).flatMap({ leavingOrder(from: $0, called, &visited) }) {
      counts[program] = called[program].reduce(1) { min($0 + counts[$1], Self.mostCalls + 1) }
    }
    guard let first = onward.filter({ counts[$0.from] > Self.mostCalls }).min(by: { $0.place < $1.place }) else {
      return
    }
    for call in onward where counts[call.to] > Self.mostCalls {
      emitter.replace(call.instruction, with: .text(start: 0, count: 0, opensLine: false))
    }
    noteEndless(first.place)
  }

  private mutating func cut(_ round: [RecordedCall]) {
    for call in round {
      emitter.replace(call.instruction, with: .text(start: 0, count: 0, opensLine: false))
    }
    guard let first = round.min(by: { $0.place < $1.place }) else { return }
    let hint = "open a list of records inside records first, as in {{#items}}{{> \(first.name)}}{{/items}}"
    report.add(
      Diagnostic(
        .templateRecursion, at: first.place, "'\(first.name)' leads back to itself here, and would never end",
        hint: hint))
  }

  mutating func noteEndless(_ place: Place) {
    report.add(
      Diagnostic(
        .templateRecursion, at: place, "what is called here multiplies itself beyond measure",
        hint: "fill blocks with text, rather than with more templates that have blocks"))
  }
}

/// For each of `count` nodes the number of its strongly connected component, or a number of its own where it is on no
/// way back to itself; so two ends of an edge have the same number if, and only if, the edge is part of a round trip.
func components(of count: Int, _ edges: [(from: Int, to: Int)]) -> [Int] {
  var forward = [[Int]](repeating: [], count: count)
  var backward = forward
  for edge in edges {
    forward[edge.from].append(edge.to)
    backward[edge.to].append(edge.from)
  }
  var visited = [Bool](repeating: false, count: count)
  let order = (0..<count).flatMap { leavingOrder(from: $0, forward, &visited) }
  var component = [Int](repeating: -1, count: count)
  for root in order.reversed() where component[root] < 0 {
    var waiting = [root]
    while let node = waiting.popLast() {
      component[node] = root
      waiting += backward[node].filter { component[$0] < 0 }
    }
  }
  return component
}

/// The nodes that can be reached from `root`, each after all that it leads to.
private func leavingOrder(from root: Int, _ edges: [[Int]], _ visited: inout [Bool]) -> [Int] {
  guard !visited[root] else { return [] }
  visited[root] = true
  var order: [Int] = []
  var path = [(node: root, next: 0)]
  while let (node, next) = path.last {
    guard next < edges[node].count else {
      order.append(node)
      path.removeLast()
      continue
    }
    path[path.count - 1].next += 1
    let child = edges[node][next]
    guard !visited[child] else { continue }
    visited[child] = true
    path.append((child, 0))
  }
  return order
}

import RungModel

/// Gives each statement with `same-as` the points of the statement that it repeats. They become statements of their own
/// that repeat the points one by one, so that pages, steps, tables and the search need not know of it.
struct RepeatedPoints {
  /// A statement that has points of its own.
  private struct Source {
    var name: String
    var framework: Substring
    var draft: StatementDraft
  }

  /// The points that one statement takes over, while they are gathered.
  private struct Copy {
    enum Fault { case tooDeep, tooMany }

    var root: StatementDraft
    var sameAs: Written
    var keys: Set<String> = []
    var count = 0
    var fault: Fault?
  }

  /// Enough for any list that somebody reads, and so few that the content cannot grow a hundredfold and more.
  private static let most = 100

  private(set) var findings: [Diagnostic] = []
  /// The statement of a name with its framework, `framework/key`.
  private let find: (String) -> StatementDraft?
  /// Where the points of a statement come from, by its name with its framework.
  private var sources: [String: Source?] = [:]

  init(find: @escaping (String) -> StatementDraft?) { self.find = find }

  mutating func filled(_ holder: HolderDraft, of framework: String) -> HolderDraft {
    var holder = holder
    for index in holder.duties.indices where holder.duties[index].statements.contains(where: \.repeatsAnother) {
      holder.duties[index].statements = holder.duties[index].statements.map { filled($0, framework, around: []) }
    }
    return holder
  }

  /// - Parameter outer: the names of the statements that `draft` is a point of.
  private mutating func filled(_ draft: StatementDraft, _ framework: String, around outer: [String]) -> StatementDraft {
    guard draft.repeatsAnother else { return draft }
    let around = outer + ["\(framework)/\(draft.key.text)"]
    if !draft.ownPoints.isEmpty {
      return draft.with(points: draft.ownPoints.map { filled($0, framework, around: around) })
    }
    // A point that repeats what it is in is reported where it is linked.
    guard let sameAs = draft.details.sameAs, let source = source(of: whole(sameAs.text, in: framework)),
      !around.contains(source.name)
    else { return draft }
    var copy = Copy(root: draft, sameAs: sameAs)
    let points = points(of: source, below: draft.key.text, depth: outer.count + 1, &copy)
    guard let fault = copy.fault else { return draft.with(points: points) }
    findings.append(finding(fault, copy))
    return draft
  }

  private mutating func points(
    of source: Source, below parent: String, depth: Int, _ copy: inout Copy
  ) -> [StatementDraft] {
    if depth > deepestNesting { copy.fault = .tooDeep }
    var points: [StatementDraft] = []
    for point in source.draft.ownPoints {
      copy.count += 1
      if copy.count > Self.most { copy.fault = copy.fault ?? .tooMany }
      guard copy.fault == nil else { return [] }
      // A dot stands in no authored id, so it cannot be taken. Twice the same point: the second is named by its place.
      let short = "\(copy.root.key.text).\(point.key.text)"
      let key = copy.keys.insert(short).inserted ? short : "\(parent).\(point.key.text)"
      let name = "\(source.framework)/\(point.key.text)"
      var details = StatementDraft.Details()
      details.isRepeatedPoint = true
      details.sameAs = Written(text: name, place: copy.sameAs.place)
      if let nested = self.source(of: name) {
        details.items = self.points(of: nested, below: key, depth: depth + 1, &copy)
      }
      points.append(StatementDraft(key: Written(text: key, place: copy.root.key.place), text: .empty, details))
    }
    return points
  }

  /// The statement that `name` has its points from: itself, or the nearest that it repeats and that has any.
  private mutating func source(of name: String) -> Source? {
    var path: [String] = []
    var met: Set<String> = []
    var found: Source?
    var next = name
    while met.insert(next).inserted {
      if let known = sources[next] {
        found = known
        break
      }
      path.append(next)
      guard let draft = find(next) else { break }
      let framework = next.prefix { $0 != "/" }
      if !draft.ownPoints.isEmpty {
        found = Source(name: next, framework: framework, draft: draft)
        break
      }
      guard let earlier = draft.details.sameAs else { break }
      next = whole(earlier.text, in: String(framework))
    }
    for step in path { sources[step] = .some(found) }
    return found
  }

  private func whole(_ name: String, in framework: String) -> String {
    name.utf8.contains(UInt8(ascii: "/")) ? name : "\(framework)/\(name)"
  }

  private func finding(_ fault: Copy.Fault, _ copy: Copy) -> Diagnostic {
    let (key, other) = (copy.root.key.text, copy.sameAs.text)
    return switch fault {
    case .tooDeep:
      Diagnostic(
        .nestingTooDeep, at: copy.sameAs.place,
        "the points that '\(key)' takes from '\(other)' would be nested more than \(deepestNesting) deep",
        hint: "give '\(key)' points of its own under 'items', or nest those of '\(other)' less deep")
    case .tooMany:
      Diagnostic(
        .badValue, at: copy.sameAs.place, "'\(other)' has more than \(Self.most) points, too many for 'same-as'",
        hint: "write the points of '\(key)' under 'items', each with a 'same-as' of its own")
    }
  }
}

extension StatementDraft {
  /// Without those that were taken over from the statement that this one repeats.
  fileprivate var ownPoints: [StatementDraft] {
    details.items.first?.details.isRepeatedPoint == true ? [] : details.items
  }

  /// Whether it, or a point of it, says the same as another statement.
  fileprivate var repeatsAnother: Bool {
    details.sameAs != nil || details.items.contains { $0.repeatsAnother }
  }

  fileprivate func with(points: [StatementDraft]) -> StatementDraft {
    var details = details
    details.items = points
    return StatementDraft(key: key, text: text, details)
  }
}

extension ContentSet {
  /// Gives statements that repeat others the points of those.
  mutating func repeatPoints(_ findings: inout [Diagnostic]) {
    let duties = frameworks.lazy.flatMap(\.holders).flatMap(\.draft.duties)
    guard duties.contains(where: { $0.statements.contains(where: \.repeatsAnother) }) else { return }
    let drafts = statementDrafts
    var points = RepeatedPoints { drafts[$0] }
    for index in frameworks.indices {
      for position in frameworks[index].holders.indices {
        frameworks[index].holders[position].draft = points.filled(
          frameworks[index].holders[position].draft, of: frameworks[index].draft.key)
      }
    }
    findings += points.findings
  }

  /// By their names with their framework, `framework/key`.
  private var statementDrafts: [String: StatementDraft] {
    var drafts: [String: StatementDraft] = [:]
    for files in frameworks {
      let prefix = files.draft.key + "/"
      func note(_ draft: StatementDraft) {
        let name = prefix + draft.key.text
        // Of two with one id the first has the name, as everywhere.
        if drafts[name] == nil { drafts[name] = draft }
        draft.details.items.forEach(note)
      }
      for duties in files.holders.flatMap(\.draft.duties) { duties.statements.forEach(note) }
    }
    return drafts
  }
}

extension Names {
  /// The holder with the points that its statements repeat, as the content gives them.
  func filled(_ holder: HolderDraft, of framework: String) -> HolderDraft {
    var points = RepeatedPoints { name in
      guard case .one(let id) = find(name, from: nil, in: \.statements) else { return nil }
      return statementDrafts[id.index]
    }
    return points.filled(holder, of: framework)
  }
}

import RungModel

extension MappingReader {
  /// `allow`: rule → why the content is right. Warnings alone can be allowed, and none without a reason.
  mutating func allowances() -> [Allowance] {
    entries("allow").compactMap { key, value in
      guard let rule = Rule(rawValue: key.text) else { return unknown(key) }
      if rule.severity == .error || rule == .unusedAllow || rule == .cutText { return refuse(key) }
      if value.node.isNull || value.node.text?.allSatisfy(\.isWhitespace) == true { return withoutReason(key) }
      return value.text().map { Allowance(rule: rule, reason: $0.text, place: key.place) }
    }
  }

  private func unknown(_ key: YAMLText) -> Allowance? {
    let near = nearest(to: key.text, among: Rule.allCases.map(\.rawValue))
    value.findings.add(
      .unknownKey, at: key.place, "'\(key.text)' is no rule",
      hint: near.map { "write '\($0)'" } ?? "write the name that stands in brackets behind the warning")
    return nil
  }

  private func refuse(_ key: YAMLText) -> Allowance? {
    value.findings.add(
      .badValue, at: key.place, "'\(key.text)' cannot be allowed", hint: "mend what it is about, and take this line out"
    )
    return nil
  }

  private func withoutReason(_ key: YAMLText) -> Allowance? {
    value.findings.add(
      .badValue, at: key.place, "'\(key.text)' is allowed without a reason",
      hint: "write behind it why the content is right")
    return nil
  }
}

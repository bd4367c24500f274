import RungModel

extension Renderer {
  /// What is shown of a unit's entries: names and addresses of what they stand below, once each, and the entries by their order.
  func writeTexts(_ number: Int, _ plan: SearchPlan, into out: inout ByteBuffer) {
    let page = searchContext
    let found = page.searchEntries(of: plan.units[number])
    out.append("searchPiece(\"texts\",")
    out.append(number: number)
    out.append(",{")
    if let id = found.framework {
      out.append("\"framework\":")
      page.write(catalog[id].key, catalog[id].short, page.href(.framework(id)), into: &out)
      out.append(units: plan.frameworks[id.index])
      out.append("]")
    }
    if let id = found.holder {
      out.append(",\n\"role\":")
      page.write(catalog[id].key, catalog[id].title, page.inFolder(.holder(id)), into: &out)
      out.append(units: plan.holders[id.index])
      out.append("]")
    }
    let areas = page.areas(of: found)
    page.write(areas, into: &out)
    out.append(found.framework == nil ? "\"entries\":[" : ",\n\"entries\":[")
    for (number, entry) in found.entries.enumerated() {
      out.append(number == 0 ? "\n" : ",\n")
      page.write(entry, areas, into: &out)
    }
    out.append("]}")
  }
}

extension PageContext {
  fileprivate func areas(of found: SearchEntries) -> [ID<Area>] {
    var areas: [ID<Area>] = []
    for case let area? in found.entries.map(\.area) where areas.last != area { areas.append(area) }
    return areas
  }

  /// The address of a part of a framework, seen from the framework's folder.
  fileprivate func inFolder(_ target: Target) -> String {
    href(target).pathParts.last.map(String.init) ?? ""
  }

  fileprivate func write(_ key: String, _ title: String, _ address: String, into out: inout ByteBuffer) {
    out.append("[")
    out.append(quoted: key)
    out.append(",")
    out.append(quoted: title)
    out.append(",")
    out.append(quoted: address)
  }

  fileprivate func write(_ areas: [ID<Area>], into out: inout ByteBuffer) {
    if areas.isEmpty { return }
    out.append(",\n\"areas\":[")
    for (number, id) in areas.enumerated() {
      if number > 0 { out.append(",") }
      write(catalog[id].key, catalog[id].title, inFolder(.area(id)), into: &out)
      out.append("]")
    }
    out.append("]")
  }

  /// Kind, name, text, address; and, as far as there are any, other names, area and whole by their numbers.
  fileprivate func write(_ entry: SearchEntry, _ areas: [ID<Area>], into out: inout ByteBuffer) {
    out.append("[\"")
    out.append(entry.kind.rawValue)
    out.append("\",")
    out.append(quoted: entry.name)
    out.append(",")
    out.append(quoted: shown(entry.texts.joined(separator: " ")))
    out.append(",")
    out.append(quoted: address(of: entry))
    let area = entry.area.flatMap { areas.firstIndex(of: $0) }
    guard !entry.aliases.isEmpty || area != nil || entry.whole != nil else { return out.append("]") }
    out.append(",")
    out.append(quoted: entry.aliases.joined(separator: ", "))
    out.append(",")
    out.append(number: area ?? -1)
    if let whole = entry.whole { out.append(",\(whole)") }
    out.append("]")
  }

  /// Of a statement its key: its page is its role's.
  private func address(of entry: SearchEntry) -> String {
    if case .statement(let id) = entry.target { catalog[id].key } else { href(entry.target) }
  }

  /// The beginning of a long text: to a word's end, or between two signs where a language does without blanks.
  private func shown(_ text: String) -> String {
    guard text.utf8.count > longestText else { return text }
    let start = text.beginning(ofBytes: longestText)
    let blank = start.utf8.lastIndex(of: UInt8(ascii: " ")) ?? start.startIndex
    let isFarOn = start.utf8.distance(from: start.startIndex, to: blank) > longestText / 2
    return (isFarOn ? start[..<blank] : start) + " …"
  }
}

private let longestText = 400

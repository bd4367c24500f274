import CMarkShim
import RungModel

/// How a link that is open was begun.
enum LinkState {
  case outside
  case mention(Int)
  /// Not shown as a link.
  case refused(LinkDestination)
  case contents
}

/// A picture whose words are being written.
struct PictureState {
  var depth = 1
  var isShown: Bool
  var mention: Int?
  var html: Int
}

extension ProseWriter {
  mutating func writeLink(at index: Int) {
    let step = steps[index]
    guard step.entering else { return endLink(step) }
    let state: LinkState = isContents ? .contents : state(of: step)
    links.append(state)
    startLink(state, step, isEmpty: isEmptyLink(at: index))
  }

  private func isEmptyLink(at index: Int) -> Bool {
    index + 1 < steps.count && steps[index + 1].kind == .RungStepLink
  }

  private mutating func state(of step: rung_step) -> LinkState {
    let destination = LinkDestination(step.wordBytes)
    switch destination {
    case .outside: return .outside
    case .unsafe, .withoutHost, .deceptive, .unknownKind: return .refused(destination)
    case .mention:
      mentions.append(mention(.link, step))
      return .mention(mentions.count - 1)
    }
  }

  /// Its place is filled in later: that of a link is known at its end, after those of pictures in it.
  private func mention(_ kind: Mention.Kind, _ step: rung_step) -> Mention {
    let destination = String(decoding: step.wordBytes, as: UTF8.self)
    return Mention(kind: kind, destination: destination, place: source.place(line: 1))
  }

  private mutating func startLink(_ state: LinkState, _ step: rung_step, isEmpty: Bool) {
    switch state {
    case .contents: return
    case .refused:
      if isEmpty { appendWords(step.wordBytes) }
    case .outside:
      html.append("<a href=\"")
      html.appendAddress(step.wordBytes)
      startWords(step)
      if isEmpty { appendWords(step.wordBytes) }
    case .mention(let mention):
      html.append("<a href=\"")
      leaveHole(.address(mention: mention))
      startWords(step)
      if isEmpty { leaveHole(.title(mention: mention)) }
    }
  }

  private mutating func startWords(_ step: rung_step) {
    appendTitle(step)
    html.append("\">")
  }

  private mutating func appendTitle(_ step: rung_step) {
    guard step.extra_count > 0 else { return }
    html.append("\" title=\"")
    html.appendEscaped(step.extraBytes)
  }

  private mutating func appendWords(_ bytes: UnsafeBufferPointer<UInt8>) {
    html.appendEscaped(bytes)
    words.append(bytes)
  }

  private mutating func endLink(_ step: rung_step) {
    switch links.popLast() {
    case .outside: html.append("</a>")
    case .mention(let mention):
      html.append("</a>")
      mentions[mention].place = place(of: locator.destination(of: step))
    case .refused(let destination): refuse(step, destination)
    case .contents, nil: break
    }
  }

  mutating func writePicture(_ step: rung_step) {
    guard step.entering else { return endPicture(step) }
    if picture != nil {
      picture?.depth += 1
      return
    }
    var state = PictureState(isShown: false, html: html.count)
    if !isContents, case .mention = LinkDestination(step.wordBytes) {
      html.append("<img src=\"")
      leaveHole(.address(mention: mentions.count))
      html.append("\"")
      leaveHole(.size(mention: mentions.count))
      html.append(" alt=\"")
      mentions.append(mention(.picture, step))
      state = PictureState(isShown: true, mention: mentions.count - 1, html: html.count)
    }
    picture = state
  }

  /// What stands in the place of a picture: its words, without any markup.
  mutating func writeAlternative(_ step: rung_step) {
    switch step.kind {
    case .RungStepText, .RungStepCode, .RungStepHTMLInline: appendWords(step.wordBytes)
    case .RungStepSoftBreak, .RungStepLineBreak:
      html.append(blank)
      words.append(blank)
    default: break
    }
  }

  private mutating func endPicture(_ step: rung_step) {
    guard let state = picture else { return }
    picture?.depth -= 1
    guard state.depth == 1 else { return }
    picture = nil
    if isContents { return }
    guard state.isShown, let mention = state.mention else { return refusePicture(step) }
    let hasWords = html.bytes[state.html...].contains { !isSpace($0) }
    appendTitle(step)
    html.append("\" />")
    mentions[mention].place = place(of: locator.destination(of: step))
    if !hasWords { reportEmptyPicture(mentions[mention]) }
  }
}

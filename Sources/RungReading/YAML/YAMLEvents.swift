import CLibYAML

/// libyaml's event parser over bytes that the caller keeps alive; it owns the parser and the one event at hand.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    yaml_parser_initialize(parser)
    // Set, so that libyaml never takes the bytes for UTF-16.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// Goes to the next event.
  mutating func advance() throws(YAMLProblem) {
    yaml_event_delete(event)
    guard yaml_parser_parse(parser, event) == 1 else { throw YAMLProblem(parser) }
  }

  var type: yaml_event_type_t { event.pointee.type }
  /// The character at which the event starts, and the one behind it.
  var start: Int { event.pointee.start_mark.index }
  var end: Int { event.pointee.end_mark.index }
  var isOnOneLine: Bool { event.pointee.start_mark.line == event.pointee.end_mark.line }

  var text: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: event.pointee.data.scalar.value, count: event.pointee.data.scalar.length)
  }

  var style: YAMLNode.Style {
    switch event.pointee.data.scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .single
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .double
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  var isFlow: Bool {
    switch type {
    case YAML_SEQUENCE_START_EVENT: event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
    case YAML_MAPPING_START_EVENT: event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
    default: false
    }
  }

  var hasAnchor: Bool {
    switch type {
    case YAML_SCALAR_EVENT: event.pointee.data.scalar.anchor != nil
    case YAML_SEQUENCE_START_EVENT: event.pointee.data.sequence_start.anchor != nil
    case YAML_MAPPING_START_EVENT: event.pointee.data.mapping_start.anchor != nil
    default: false
    }
  }

  var hasTag: Bool {
    switch type {
    case YAML_SCALAR_EVENT: event.pointee.data.scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT: event.pointee.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT: event.pointee.data.mapping_start.tag != nil
    default: false
    }
  }
}

/// What libyaml says of a fault, in its own words; `YAMLFaults` puts it into an author's.
struct YAMLProblem: Error {
  let words: String
  let context: String
  /// The character at which the fault shows, and the one at which what it spoils began.
  let index: Int
  let contextIndex: Int
  /// The byte that is no YAML at all, where that is the fault.
  let badByte: Int?

  fileprivate init(_ parser: UnsafeMutablePointer<yaml_parser_t>) {
    words = parser.pointee.problem.map { String(cString: $0) } ?? ""
    context = parser.pointee.context.map { String(cString: $0) } ?? ""
    index = parser.pointee.problem_mark.index
    contextIndex = context.isEmpty ? index : parser.pointee.context_mark.index
    badByte = parser.pointee.error == YAML_READER_ERROR ? parser.pointee.problem_offset : nil
  }
}

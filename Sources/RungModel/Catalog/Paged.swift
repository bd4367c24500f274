/// A long list of which a part can be replaced without a copy of the rest: the pages that the part does not touch are
/// shared by the list before and the list after.
///
/// Its body is open to other modules, because all that is rendered asks for statements by their ids.
package struct Paged<Element: Sendable>: RandomAccessCollection, Sendable {
  @usableFromInline package var pages: [[Element]]
  package let endIndex: Int

  package var startIndex: Int { 0 }

  package init(_ elements: [Element] = []) {
    endIndex = elements.count
    pages = stride(from: 0, to: elements.count, by: pageSize).map { start in
      Array(elements[start..<Swift.min(start + pageSize, elements.count)])
    }
  }

  @inlinable package subscript(position: Int) -> Element {
    get { pages[position / pageSize][position % pageSize] }
    set { pages[position / pageSize][position % pageSize] = newValue }
  }

  @inlinable package subscript(id: ID<Element>) -> Element { self[id.index] }

  /// A part of it, by itself.
  package func array(_ range: Range<Int>) -> [Element] { range.map { self[$0] } }
}

@usableFromInline package let pageSize = 256

/// A typed index into one of the catalog's lists: a tier's id cannot be taken for an area's.
package struct ID<Entity>: Hashable, Sendable {
  package let index: Int

  package init(_ index: Int) { self.index = index }
}

extension ID: Comparable {
  /// Ids are given out in authored order.
  package static func < (left: ID, right: ID) -> Bool { left.index < right.index }
}

extension Array {
  package subscript(id: ID<Element>) -> Element { self[id.index] }
}

extension RandomAccessCollection where Index == Int {
  /// The index of the first element that `isBeyond` holds for, and with it for all after it; `endIndex` where there is
  /// none.
  @inlinable package func partitioningIndex(_ isBeyond: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension String {
  /// The longest beginning of the text that measures at most `limit`.
  ///
  /// It ends behind a whole character. A first character that alone is longer, such as a letter with hundreds of marks, is
  /// cut between two scalars. There is no text and no limit for which this fails.
  /// - Parameter size: how much a scalar counts: its bytes, its UTF-16 units, or what a format makes of it.
  package func beginning(within limit: Int, measuring size: (Unicode.Scalar) -> Int) -> Substring {
    let whole = prefix(of: indices, within: limit) { position in
      self[position].unicodeScalars.reduce(0) { $0 + size($1) }
    }
    guard whole.isEmpty else { return whole }
    return prefix(of: unicodeScalars.indices, within: limit) { size(unicodeScalars[$0]) }
  }

  /// The longest beginning of the text in at most `limit` bytes of UTF-8.
  package func beginning(ofBytes limit: Int) -> Substring {
    utf8.count <= limit ? self[...] : beginning(within: limit, measuring: UTF8.width)
  }

  /// The longest beginning of the text in at most `limit` units of UTF-16.
  package func beginning(ofUTF16 limit: Int) -> Substring {
    // No text has more units than bytes.
    utf8.count <= limit || utf16.count <= limit ? self[...] : beginning(within: limit, measuring: UTF16.width)
  }

  private func prefix(
    of positions: some Sequence<Index>, within limit: Int, measuring size: (Index) -> Int
  ) -> Substring {
    var left = limit
    for position in positions {
      left -= size(position)
      if left < 0 { return self[..<position] }
    }
    return self[...]
  }
}

/// Every kind of finding there is. Rules arise at reading, linking, checking and in templates alike, so the list is
/// one closed set here; `rung check --rules`, the reference page and the test that each rule has a fixture walk it.
package enum Rule: String, CaseIterable, Sendable {
  // Files and bytes
  case unreadableFile = "unreadable-file"
  case fileTooLarge = "file-too-large"
  case badUTF8 = "bad-utf8"
  case controlByte = "control-byte"
  case mergeConflict = "merge-conflict"
  case badFileName = "bad-file-name"
  case unportableName = "unportable-name"
  case linkedFile = "linked-file"
  case brokenPicture = "broken-picture"
  case missingFile = "missing-file"
  case misplacedFile = "misplaced-file"
  // YAML
  case yamlSyntax = "yaml-syntax"
  case duplicateKey = "duplicate-key"
  case cutText = "cut-text"
  case yamlTooDeep = "yaml-too-deep"
  case yamlAlias = "yaml-alias"
  case frontMatter = "front-matter"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case badValue = "bad-value"
  case badID = "bad-id"
  case lowContrast = "low-contrast"
  // Markdown
  case rawHTML = "raw-html"
  case unsafeLink = "unsafe-link"
  case notInline = "not-inline"
  case tableTooWide = "table-too-wide"
  case nestingTooDeep = "nesting-too-deep"
  case markdownTooCostly = "markdown-too-costly"
  case pictureWithoutAlt = "picture-without-alt"
  case footnoteWithoutText = "footnote-without-text"
  case footnoteWithoutMark = "footnote-without-mark"
  case unknownEmbed = "unknown-embed"
  case unreadLink = "unread-link"
  case unreadTable = "unread-table"
  case surplusCells = "surplus-cells"
  case openCode = "open-code"
  case callOut = "call-out"
  case pastedList = "pasted-list"
  case pastedTable = "pasted-table"
  case headingLevel = "heading-level"
  case emptyHeading = "empty-heading"
  // Names
  case unknownTier = "unknown-tier"
  case unknownArea = "unknown-area"
  case unknownRole = "unknown-role"
  case unknownFact = "unknown-fact"
  case unknownFramework = "unknown-framework"
  case unknownStatement = "unknown-statement"
  case unknownSource = "unknown-source"
  case unknownEntry = "unknown-entry"
  case unknownTerm = "unknown-term"
  case unknownCrosswalk = "unknown-crosswalk"
  case unknownLinkKind = "unknown-link-kind"
  case ambiguousName = "ambiguous-name"
  case unlistedHolder = "unlisted-holder"
  case duplicateID = "duplicate-id"
  case circularCarry = "circular-carry"
  case circularContinuation = "circular-continuation"
  case tooLarge = "too-large"
  // Addresses
  case duplicateAddress = "duplicate-address"
  case brokenLink = "broken-link"
  case brokenAnchor = "broken-anchor"
  case linkOutside = "link-outside"
  case lostAddress = "lost-address"
  // The whole catalog
  case uncitedStatement = "uncited-statement"
  case uncitedSource = "uncited-source"
  case emptyTier = "empty-tier"
  case nearDuplicate = "near-duplicate"
  case unchangedContinuation = "unchanged-continuation"
  case unreachedRole = "unreached-role"
  case missingArea = "missing-area"
  case conditionInWords = "condition-in-words"
  case unusedAllow = "unused-allow"
  case unknownAcronym = "unknown-acronym"
  case thinTier = "thin-tier"
  case wrongCount = "wrong-count"
  case emptyArea = "empty-area"
  case unfilledFact = "unfilled-fact"
  // Translations
  case untranslated
  case unknownLanguage = "unknown-language"
  case missingOriginal = "missing-original"
  // Templates
  case templateSyntax = "template-syntax"
  case templateUnknownName = "template-unknown-name"
  case templateUnknownPartial = "template-unknown-partial"
  case templateKind = "template-kind"
  case templateRecursion = "template-recursion"
  case templateRawText = "template-raw-text"
  case templateUnused = "template-unused"
  case missingWords = "missing-words"

  package var severity: Severity {
    switch self {
    case .brokenPicture, .pictureWithoutAlt, .rawHTML, .unreadLink, .unreadTable, .surplusCells, .callOut, .pastedList,
      .pastedTable, .headingLevel, .emptyHeading, .templateRawText, .linkedFile, .misplacedFile, .uncitedStatement,
      .uncitedSource, .cutText, .emptyTier, .nearDuplicate, .unchangedContinuation, .unreachedRole, .missingArea,
      .conditionInWords, .unusedAllow, .unportableName, .emptyArea, .unfilledFact, .lostAddress,
      .unknownAcronym, .thinTier, .wrongCount, .templateUnused, .missingWords, .untranslated:
      .warning
    default: .error
    }
  }
}

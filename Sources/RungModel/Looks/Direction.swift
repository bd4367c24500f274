/// The way in which a language is written, as HTML's `dir` names it.
package enum Direction: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"

  /// - Parameter tag: a language tag such as `ar`, `az-Arab` or `sd-IN`. A script that it names decides; without one, that in
  ///   which the language is usually written in the country (Unicode CLDR, likely subtags).
  package init(of tag: String) {
    let parts = tag.lowercased().split(separator: "-").prefix { $0.utf8.count > 1 }.map(String.init)
    let language = parts.first ?? ""
    if let script = parts.dropFirst().first(where: isScript) {
      self = scripts.contains(script) ? .rightToLeft : .leftToRight
    } else if let region = parts.dropFirst().first(where: isRegion), let special = regions["\(language)-\(region)"] {
      self = special
    } else {
      self = languages.contains(language) ? .rightToLeft : .leftToRight
    }
  }
}

private func isScript(_ part: String) -> Bool {
  part.utf8.count == 4 && part.utf8.allSatisfy { $0 >= UInt8(ascii: "a") }
}

private func isRegion(_ part: String) -> Bool {
  part.utf8.count == 2 || part.utf8.count == 3 && part.utf8.allSatisfy { $0 < UInt8(ascii: "a") }
}

private let languages: Set<String> = [
  // Arabic, and its forms by country
  "ar", "ara", "arb", "aao", "abh", "abv", "acm", "acq", "acw", "acx", "acy", "adf", "aeb", "aec", "afb", "ajp", "apc",
  "apd", "arq", "ars", "ary", "arz", "auz", "avl", "ayh", "ayl", "ayn", "ayp", "pga", "shu", "ssh",
  // Others in Arabic script
  "azb", "bal", "bcc", "bej", "bft", "bgn", "bgp", "bhn", "brh", "bqi", "ckb", "dcc", "fa", "fas", "per", "pes", "prs",
  "gbz", "gjk", "gju", "glk", "gwc", "gwt", "haz", "hnd", "hno", "khw", "kls", "kmz", "ks", "kas", "kvx", "kxp", "lah",
  "lki", "lrc", "luz", "mfa", "mki", "mvy", "mzn", "phr", "pnb", "ps", "pus", "pbt", "pbu", "sd", "snd", "sdh", "skr",
  "sqt", "swb", "trw", "ug", "uig", "ur", "urd", "zdj",
  // Hebrew, Yiddish and the Jewish languages in Hebrew script
  "he", "heb", "iw", "yi", "yid", "ji", "jpr", "jrb", "lad", "yud",
  // Syriac, Divehi, N’Ko, Mandaic, Samaritan
  "aii", "arc", "cld", "syr", "tru", "dv", "div", "nqo", "mid", "myz", "smp", "sam",
]

private let scripts: Set<String> = [
  "adlm", "arab", "aran", "armi", "avst", "chrs", "cprt", "elym", "gara", "hatr", "hebr", "hung", "khar", "lydi",
  "mand",
  "mani", "mend", "merc", "mero", "narb", "nbat", "nkoo", "orkh", "ougr", "palm", "phli", "phlp", "phnx", "prti",
  "rohg",
  "samr", "sarb", "sogd", "sogo", "syrc", "syre", "syrj", "syrn", "thaa", "yezi",
]

/// Where a language is written otherwise than elsewhere.
private let regions: [String: Direction] = [
  "az-iq": .rightToLeft, "az-ir": .rightToLeft, "ha-cm": .rightToLeft, "ha-sd": .rightToLeft, "kk-af": .rightToLeft,
  "kk-cn": .rightToLeft, "kk-ir": .rightToLeft, "kk-mn": .rightToLeft, "ku-iq": .rightToLeft, "ku-ir": .rightToLeft,
  "ku-lb": .rightToLeft, "ky-cn": .rightToLeft, "ms-cc": .rightToLeft, "pa-pk": .rightToLeft, "tg-pk": .rightToLeft,
  "tk-af": .rightToLeft, "tk-ir": .rightToLeft, "uz-af": .rightToLeft, "sd-in": .leftToRight,
  "ug-kz": .leftToRight, "ug-mn": .leftToRight,
]

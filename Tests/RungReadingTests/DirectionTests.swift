import RungModel
import Testing

@Suite struct DirectionTests {
  @Test(arguments: [
    "ar", "ar-EG", "AR", "arz", "he", "iw", "fa-AF", "ur", "ckb", "yi", "dv", "ps", "ug", "nqo", "syr", "az-Arab",
    "pa-Arab-PK",
    "pa-PK", "uz-AF", "ku-Arab", "ms-arab", "ff-Adlm", "rhg-Rohg", "sd", "en-Hebr",
  ])
  func rightToLeft(tag: String) { #expect(Direction(of: tag) == .rightToLeft) }

  @Test(arguments: [
    "en", "en-GB", "cy", "az", "az-Latn", "az-Cyrl", "pa", "pa-IN", "sd-IN", "sd-Deva", "ar-Latn", "ku", "uz",
    "zh-Hant", "am",
    "ur-Latn-PK", "", "x-arab", "en-x-arab",
  ])
  func leftToRight(tag: String) { #expect(Direction(of: tag) == .leftToRight) }
}

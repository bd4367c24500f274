#include "alphabet.h"

#include <memory>
#include <string>
#include <unicode/alphaindex.h>
#include <unicode/normalizer2.h>
#include <unicode/tblcoll.h>
#include <vector>

struct rung_alphabet {
  std::unique_ptr<icu::Collator> order;
  std::unique_ptr<icu::AlphabeticIndex::ImmutableIndex> letters;
  std::vector<std::string> labels;
};

rung_alphabet *rung_alphabet_of(const char *language) {
  UErrorCode error = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(language, error);
  if (U_FAILURE(error)) locale = icu::Locale::getRoot();
  error = U_ZERO_ERROR;
  auto made = std::make_unique<rung_alphabet>();
  made->order.reset(icu::Collator::createInstance(locale, error));
  icu::AlphabeticIndex index(locale, error);
  if (U_FAILURE(error)) return nullptr;
  made->order->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, error);
  // Names in Latin letters have a place in other alphabets too.
  index.addLabels(icu::Locale::getEnglish(), error);
  made->letters.reset(index.buildImmutableIndex(error));
  if (U_FAILURE(error)) return nullptr;
  for (int32_t letter = 0; letter < made->letters->getBucketCount(); ++letter) {
    const icu::AlphabeticIndex::Bucket *bucket = made->letters->getBucket(letter);
    made->labels.emplace_back();
    if (bucket->getLabelType() == U_ALPHAINDEX_NORMAL) bucket->getLabel().toUTF8String(made->labels.back());
  }
  return made.release();
}

void rung_alphabet_end(rung_alphabet *alphabet) { delete alphabet; }

int32_t rung_alphabet_key(const rung_alphabet *alphabet, const char *word, uint8_t *key, int32_t room) {
  return alphabet->order->getSortKey(icu::UnicodeString::fromUTF8(word), key, room);
}

int32_t rung_alphabet_letter(const rung_alphabet *alphabet, const char *word) {
  UErrorCode error = U_ZERO_ERROR;
  return alphabet->letters->getBucketIndex(icu::UnicodeString::fromUTF8(word), error);
}

const char *rung_alphabet_label(const rung_alphabet *alphabet, int32_t letter) {
  return alphabet->labels.at(letter).c_str();
}

uint32_t rung_letter_without_marks(uint32_t letter) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2 *decomposition = icu::Normalizer2::getNFDInstance(error);
  icu::UnicodeString parts;
  if (U_FAILURE(error) || !decomposition->getDecomposition(static_cast<UChar32>(letter), parts)) return letter;
  return static_cast<uint32_t>(parts.char32At(0));
}

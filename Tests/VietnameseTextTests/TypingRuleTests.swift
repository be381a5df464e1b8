import Testing
import VietnameseText

@Suite struct TypingRuleTests {
  @Test(arguments: [
    ("as af ar ax aj", "á à ả ã ạ"), ("aa aw ee oo ow uw dd w", "â ă ê ô ơ ư đ ư"),
    ("tieengs Vieejt", "tiếng Việt"), ("nguowif nguwoif nguoiwf", "người người người"),
    ("duongdw duwowngf", "đương dường"), ("giaf gif gieengs gins quys quoocs", "già gì giếng gín quý quốc"),
    ("hoanf quyts xoongx", "hoàn quýt xỗng"), ("ngoaif khuyur khuyar khuyeen", "ngoài khuỷu khuỷa khuyên"),
    ("mias cuar taif", "mía của tài"), ("huow khuow uow duow thuowr huown", "huơ khuơ uơ dươ thuở hươn"),
    ("tuaf tuwaf tuaanf ddaks ddawks", "tùa từa tuần đák đắk"), ("gim gimf gips huychj", "gim gìm gíp huỵch"),
    ("khoaof nhajoo chaoo toawan", "khoào nhạoo chaoo toăan"),
    ("quwa tuwaa tiwi lewt hywng", "quwa tưaa tiwi lewt hywng"),
    ("nguowot huwou buwou", "nguôt hươu bươu"), ("xooongf booongs", "xoòng boóng"), ("giwx giwax", "giữ giữa"),
    ("az aaz asz caanfz", "az âz a cân"), ("asf hafj", "à hạ"),
    ("hacf hacr hacx hacs hacj", "hacf hacr hacx hác hạc"),
  ])
  func telexRules(keys: String, text: String) {
    #expect(telex(keys).codes == text.codes)
  }

  @Test(arguments: [
    ("a1 a2 a3 a4 a5 a10", "á à ả ã ạ a"), ("a6 a8 e6 o6 o7 u7 d9", "â ă ê ô ơ ư đ"), ("tie6ng1 Vie65t", "tiếng Việt"),
    ("nguoi72 nguo7i2 nguoi62", "người người nguồi"), ("duo7ng9 huo7 thuo73 huo7n", "đương huơ thuở hươn"),
    ("a11 a66 a88 o77 d99 a0 a60", "a1 a6 a8 o7 d9 a0 â0"), ("ac2 i7 ua8 7 9 u77", "ac2 i7 ua8 7 9 u7"),
    ("ISO 9001 36B1-123.45 0912345678", "ISO 9001 36B1-123.45 0912345678"),
    ("H5N1 COVID19 20/11/2026", "H5N1 COVID19 20/11/2026"),
    ("A4 A44 QD9 GCNQSDD9 BD9S 500d9", "Ã A4 QĐ GCNQSDĐ BĐS 500đ"),
  ])
  func vniRules(keys: String, text: String) {
    #expect(vni(keys).codes == text.codes)
  }

  @Test(arguments: [
    ("ass aff aaa eee oow oww aww uww", "as af aa ee ơ ow aw uw"), ("aass thayaff", "âs thâyf"),
    ("asss aaaa dadd", "ass aaa dad"), ("tesst passs maxx tuaaas", "test pass max tuaas"),
    ("nguwoww thuoww thuowww", "nguow thươ thuow"), ("ww www Ww wW thww thww", "w ww W w thw thw"),
    ("ddd dddd DDD QDDD", "dd dđ DD QDD"), ("suyenxees ruomswwx", "suỹenes ruómwx"),
  ])
  func aSecondTimeTakesBack(keys: String, text: String) {
    #expect(telex(keys).codes == text.codes)
  }

  @Test(arguments: [
    ("QDD HDDND VPDDK 500dd LDDTBXH", "QĐ HĐND VPĐK 500đ LĐTBXH"), ("DDDD GCNQSDDDD DDTDDD", "DĐ GCNQSDĐ ĐTDD"),
    ("add odd Eddie ADDN", "add odd Eddie ADDN"), ("Dd DD dD dd dad", "Đ Đ đ đ đa"), ("QDDaats", "QĐất"),
  ])
  func thePlaceOfĐ(keys: String, text: String) {
    #expect(telex(keys).codes == text.codes)
  }

  @Test(arguments: [
    ("hoaf khoer thuys hoaf", "hòa khỏe thúy hòa", "hoà khoẻ thuý hoà"), ("hoanf⌫", "hòa", "hoà"),
    ("hoanf⌫⌫", "hò", "ho"), ("thuor xungf⌫⌫o", "thủo xùo", "thuỏ xuò"),
    ("quys giaf hoanf thuowr", "quý già hoàn thuở", "quý già hoàn thuở"),
  ])
  func toneStyles(keys: String, old: String, new: String) {
    #expect(telex(keys, .old).codes == old.codes)
    #expect(telex(keys, .new).codes == new.codes)
  }

  @Test(arguments: [
    ("NGUYEENX Nguyeenx nGuYEenX", "NGUYỄN Nguyễn nGuYỄn"), ("AS aS As", "Á á Á"),
    ("TUYEETS UOW tHuOWr", "TUYẾT UƠ tHuỞ"), ("aA Aa AA Wf wF", "â Â Â Ừ ừ"),
  ])
  func casesStayAsTyped(keys: String, text: String) {
    #expect(telex(keys).codes == text.codes)
  }

  @Test(arguments: [
    ("loats⌫⌫⌫⌫haix", "hãi"), ("tests⌫⌫s", "té"), ("tieengs⌫⌫⌫⌫⌫s", "s"), ("nhes ⌫j", "nhẹ"), ("tam ⌫⌫f", "tà"),
    ("dda⌫⌫d", "d"), ("QDD⌫DD", "QĐ"), ("thacj⌫⌫f", "thf"), ("thacj⌫f", "thà"), ("tasmx⌫s", "tá"), ("⌫⌫a⌫⌫", ""),
    ("nhwn ⌫⌫w", "nhuw"), ("aaa⌫a", "â"),
  ])
  func backspace(keys: String, text: String) {
    #expect(telex(keys).codes == text.codes)
  }

  @Test(arguments: [
    ("Windows Facebook ISO 9001 WiFi ", "Windows Facebook ISO 9001 WiFi "), ("www.web.vn, w ww ", "www.web.vn, ư w "),
    ("tesst pass box. data ", "test pas bõ. dât "), ("worry aass ", "worry aass "), ("tieengs-Vieetj!", "tiếng-Việt!"),
    ("QDD-UBND ddt. DDakLak ddaxt ", "QĐ-UBND đt. ĐakLak đãt "), ("hafc xooongf xoonf ", "hafc xoòng xồn "),
    ("tets1 ", "tets1 "),
    ("golf⌫⌫⌫⌫vaf ", "và "),
  ])
  func foreignWordsAreRestored(keys: String, text: String) {
    let settings = TypingSettings(method: .telex)
    #expect(typed(keys, settings).codes == text.codes)
    // The same at the end of a field, where no sign is typed.
    var typing = VietnameseTyping(settings)
    var shown = ""
    for key in keys.dropLast() {
      (key == "⌫" ? typing.backspace(after: shown) : typing.type(key, after: shown)).apply(to: &shown)
    }
    typing.endWord(after: shown).apply(to: &shown)
    #expect(shown.codes == String(text.unicodeScalars.dropLast()).codes)
  }

  @Test(arguments: [
    ("[", "ơ"), ("] { }", "ư Ơ Ư"), ("[[ ]] {{ }} s[[", "[ ] { } s["), ("[[[ ][ nguw[if", "[ơ ươ người"),
    ("a[1]", "a[1]"),
    ("h][u", "hươu"), ("s[⎋a", "s[a"), ("[⌫a", "a"),
  ])
  func bracketsWhenWanted(keys: String, text: String) {
    let settings = TypingSettings(method: .telex, restoresForeignWords: false, hasBracketKeys: true)
    #expect(typed(keys, settings).codes == text.codes)
    #expect(telex("a[1] {x}") == "a[1] {x}")
    #expect(typed("a[1] {x}", TypingSettings(method: .vni, hasBracketKeys: true)) == "a[1] {x}")
  }

  @Test(arguments: [
    ("tieengs⎋", "tieengs"), ("Windows⎋a", "Windowsa"), ("tesst⎋", "tesst"), ("aas ⎋s", "ấ s"), ("thuowr⎋⌫s", "thuows"),
    ("was⎋⌫⌫⌫as", "á"), ("hafszj⎋", "hafszj"), ("an⎋as", "ấn"), ("đas⎋", "đas"),
  ])
  func escGivesTheKeysBack(keys: String, text: String) {
    #expect(telex(keys).codes == text.codes)
  }

  @Test func escIsLeftToOthersWhereNothingIsToRestore() {
    var typing = VietnameseTyping(TypingSettings(method: .telex))
    #expect(typing.restoreKeys(after: "") == nil)
    #expect(typing.restoreKeys(after: "tam") == nil)
    #expect(typing.restoreKeys(after: "tám") == TypingEdit(removed: 2, inserted: "ams"))
    #expect(typing.restoreKeys(after: "tams") == nil, "only once")
    typing.settings.method = .off
    #expect(typing.restoreKeys(after: "tám") == nil)
  }
}

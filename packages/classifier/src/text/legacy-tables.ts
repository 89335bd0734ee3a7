/**
 * Vietnamese letters as the font encodings of the 1990s wrote them, seen through Latin-1 or Windows-1252.
 * TCVN3 (ABC, TCVN 5712:1993) gives every letter one byte; VNI-Win writes a base letter and a mark after it.
 * The tables below are written as pairs "code, letter" separated by spaces.
 */

const TCVN3_PAIRS =
  'µà ¶ả ·ã ¸á ¹ạ ¨ă »ằ ¼ẳ ½ẵ ¾ắ Æặ ©â Çầ Èẩ Éẫ Êấ Ëậ ®đ Ìè Îẻ Ïẽ Ðé Ñẹ ªê Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị ' +
  'ßò áỏ âõ ãó äọ «ô åồ æổ çỗ èố éộ ¬ơ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ \u00ADư õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ ' +
  '¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ';

const VNI_PAIRS =
  'aùá aøà aûả aõã aïạ aââ aáấ aàầ aåẩ aãẫ aäậ aêă aéắ aèằ aúẳ aüẵ aëặ eùé eøè eûẻ eõẽ eïẹ eâê eáế eàề eåể eãễ eäệ ' +
  'íí ìì æỉ óĩ òị oùó oøò oûỏ oõõ oïọ oâô oáố oàồ oåổ oãỗ oäộ ôơ ôùớ ôøờ ôûở ôõỡ ôïợ uùú uøù uûủ uõũ uïụ ' +
  'öư öùứ öøừ öûử öõữ öïự yùý yøỳ yûỷ yõỹ îỵ ñđ';

function pairs(text: string): [string, string][] {
  return text.split(' ').map((pair) => {
    const letters = [...pair];
    return [letters.slice(0, -1).join(''), letters.at(-1) ?? ''];
  });
}

/** One byte of TCVN3 to its letter. Capitals with tones use the same bytes in a capital font and cannot be told apart. */
export const TCVN3: ReadonlyMap<string, string> = new Map(pairs(TCVN3_PAIRS));

/** A base letter with its VNI mark to the letter, capitals included. */
export const VNI: ReadonlyMap<string, string> = new Map(
  pairs(VNI_PAIRS).flatMap(([code, letter]): [string, string][] => [
    [code, letter],
    [code.toUpperCase(), letter.toUpperCase()],
    // Title case: the base is a capital, its mark may stand in either case.
    [code.charAt(0).toUpperCase() + code.slice(1), letter.toUpperCase()],
  ]),
);

import { t as limits } from "./limits.js";
import { a as firstIndex } from "./span.js";
import { i as integer, n as bool, o as nullValue, r as float, u as text } from "./value.js";

// node_modules/jsonc-parser/lib/esm/impl/scanner.js
/**
* Creates a JSON scanner on the given text.
* If ignoreTrivia is set, whitespaces or comments are ignored.
*/
function createScanner(text, ignoreTrivia = false) {
	const len = text.length;
	let pos = 0, value = "", tokenOffset = 0, token = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
	function scanHexDigits(count, exact) {
		let digits = 0;
		let value = 0;
		while (digits < count || !exact) {
			let ch = text.charCodeAt(pos);
			if (ch >= 48 && ch <= 57) value = value * 16 + ch - 48;
			else if (ch >= 65 && ch <= 70) value = value * 16 + ch - 65 + 10;
			else if (ch >= 97 && ch <= 102) value = value * 16 + ch - 97 + 10;
			else break;
			pos++;
			digits++;
		}
		if (digits < count) value = -1;
		return value;
	}
	function setPosition(newPosition) {
		pos = newPosition;
		value = "";
		tokenOffset = 0;
		token = 16;
		scanError = 0;
	}
	function scanNumber() {
		let start = pos;
		if (text.charCodeAt(pos) === 48) pos++;
		else {
			pos++;
			while (pos < text.length && isDigit(text.charCodeAt(pos))) pos++;
		}
		if (pos < text.length && text.charCodeAt(pos) === 46) {
			pos++;
			if (pos < text.length && isDigit(text.charCodeAt(pos))) {
				pos++;
				while (pos < text.length && isDigit(text.charCodeAt(pos))) pos++;
			} else {
				scanError = 3;
				return text.substring(start, pos);
			}
		}
		let end = pos;
		if (pos < text.length && (text.charCodeAt(pos) === 69 || text.charCodeAt(pos) === 101)) {
			pos++;
			if (pos < text.length && text.charCodeAt(pos) === 43 || text.charCodeAt(pos) === 45) pos++;
			if (pos < text.length && isDigit(text.charCodeAt(pos))) {
				pos++;
				while (pos < text.length && isDigit(text.charCodeAt(pos))) pos++;
				end = pos;
			} else scanError = 3;
		}
		return text.substring(start, end);
	}
	function scanString() {
		let result = "", start = pos;
		while (true) {
			if (pos >= len) {
				result += text.substring(start, pos);
				scanError = 2;
				break;
			}
			const ch = text.charCodeAt(pos);
			if (ch === 34) {
				result += text.substring(start, pos);
				pos++;
				break;
			}
			if (ch === 92) {
				result += text.substring(start, pos);
				pos++;
				if (pos >= len) {
					scanError = 2;
					break;
				}
				switch (text.charCodeAt(pos++)) {
					case 34:
						result += "\"";
						break;
					case 92:
						result += "\\";
						break;
					case 47:
						result += "/";
						break;
					case 98:
						result += "\b";
						break;
					case 102:
						result += "\f";
						break;
					case 110:
						result += "\n";
						break;
					case 114:
						result += "\r";
						break;
					case 116:
						result += "	";
						break;
					case 117:
						const ch3 = scanHexDigits(4, true);
						if (ch3 >= 0) result += String.fromCharCode(ch3);
						else scanError = 4;
						break;
					default: scanError = 5;
				}
				start = pos;
				continue;
			}
			if (ch >= 0 && ch <= 31) {
				if (isLineBreak(ch)) {
					result += text.substring(start, pos);
					scanError = 2;
					break;
				} else scanError = 6;
			}
			pos++;
		}
		return result;
	}
	function scanNext() {
		value = "";
		scanError = 0;
		tokenOffset = pos;
		lineStartOffset = lineNumber;
		prevTokenLineStartOffset = tokenLineStartOffset;
		if (pos >= len) {
			tokenOffset = len;
			return token = 17;
		}
		let code = text.charCodeAt(pos);
		if (isWhiteSpace(code)) {
			do {
				pos++;
				value += String.fromCharCode(code);
				code = text.charCodeAt(pos);
			} while (isWhiteSpace(code));
			return token = 15;
		}
		if (isLineBreak(code)) {
			pos++;
			value += String.fromCharCode(code);
			if (code === 13 && text.charCodeAt(pos) === 10) {
				pos++;
				value += "\n";
			}
			lineNumber++;
			tokenLineStartOffset = pos;
			return token = 14;
		}
		switch (code) {
			case 123:
				pos++;
				return token = 1;
			case 125:
				pos++;
				return token = 2;
			case 91:
				pos++;
				return token = 3;
			case 93:
				pos++;
				return token = 4;
			case 58:
				pos++;
				return token = 6;
			case 44:
				pos++;
				return token = 5;
			case 34:
				pos++;
				value = scanString();
				return token = 10;
			case 47:
				const start = pos - 1;
				if (text.charCodeAt(pos + 1) === 47) {
					pos += 2;
					while (pos < len) {
						if (isLineBreak(text.charCodeAt(pos))) break;
						pos++;
					}
					value = text.substring(start, pos);
					return token = 12;
				}
				if (text.charCodeAt(pos + 1) === 42) {
					pos += 2;
					const safeLength = len - 1;
					let commentClosed = false;
					while (pos < safeLength) {
						const ch = text.charCodeAt(pos);
						if (ch === 42 && text.charCodeAt(pos + 1) === 47) {
							pos += 2;
							commentClosed = true;
							break;
						}
						pos++;
						if (isLineBreak(ch)) {
							if (ch === 13 && text.charCodeAt(pos) === 10) pos++;
							lineNumber++;
							tokenLineStartOffset = pos;
						}
					}
					if (!commentClosed) {
						pos++;
						scanError = 1;
					}
					value = text.substring(start, pos);
					return token = 13;
				}
				value += String.fromCharCode(code);
				pos++;
				return token = 16;
			case 45:
				value += String.fromCharCode(code);
				pos++;
				if (pos === len || !isDigit(text.charCodeAt(pos))) return token = 16;
			case 48:
			case 49:
			case 50:
			case 51:
			case 52:
			case 53:
			case 54:
			case 55:
			case 56:
			case 57:
				value += scanNumber();
				return token = 11;
			default:
				while (pos < len && isUnknownContentCharacter(code)) {
					pos++;
					code = text.charCodeAt(pos);
				}
				if (tokenOffset !== pos) {
					value = text.substring(tokenOffset, pos);
					switch (value) {
						case "true": return token = 8;
						case "false": return token = 9;
						case "null": return token = 7;
					}
					return token = 16;
				}
				value += String.fromCharCode(code);
				pos++;
				return token = 16;
		}
	}
	function isUnknownContentCharacter(code) {
		if (isWhiteSpace(code) || isLineBreak(code)) return false;
		switch (code) {
			case 125:
			case 93:
			case 123:
			case 91:
			case 34:
			case 58:
			case 44:
			case 47: return false;
		}
		return true;
	}
	function scanNextNonTrivia() {
		let result;
		do
			result = scanNext();
		while (result >= 12 && result <= 15);
		return result;
	}
	return {
		setPosition,
		getPosition: () => pos,
		scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
		getToken: () => token,
		getTokenValue: () => value,
		getTokenOffset: () => tokenOffset,
		getTokenLength: () => pos - tokenOffset,
		getTokenStartLine: () => lineStartOffset,
		getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
		getTokenError: () => scanError
	};
}
function isWhiteSpace(ch) {
	return ch === 32 || ch === 9;
}
function isLineBreak(ch) {
	return ch === 10 || ch === 13;
}
function isDigit(ch) {
	return ch >= 48 && ch <= 57;
}
var CharacterCodes;
(function(CharacterCodes) {
	CharacterCodes[CharacterCodes["lineFeed"] = 10] = "lineFeed";
	CharacterCodes[CharacterCodes["carriageReturn"] = 13] = "carriageReturn";
	CharacterCodes[CharacterCodes["space"] = 32] = "space";
	CharacterCodes[CharacterCodes["_0"] = 48] = "_0";
	CharacterCodes[CharacterCodes["_1"] = 49] = "_1";
	CharacterCodes[CharacterCodes["_2"] = 50] = "_2";
	CharacterCodes[CharacterCodes["_3"] = 51] = "_3";
	CharacterCodes[CharacterCodes["_4"] = 52] = "_4";
	CharacterCodes[CharacterCodes["_5"] = 53] = "_5";
	CharacterCodes[CharacterCodes["_6"] = 54] = "_6";
	CharacterCodes[CharacterCodes["_7"] = 55] = "_7";
	CharacterCodes[CharacterCodes["_8"] = 56] = "_8";
	CharacterCodes[CharacterCodes["_9"] = 57] = "_9";
	CharacterCodes[CharacterCodes["a"] = 97] = "a";
	CharacterCodes[CharacterCodes["b"] = 98] = "b";
	CharacterCodes[CharacterCodes["c"] = 99] = "c";
	CharacterCodes[CharacterCodes["d"] = 100] = "d";
	CharacterCodes[CharacterCodes["e"] = 101] = "e";
	CharacterCodes[CharacterCodes["f"] = 102] = "f";
	CharacterCodes[CharacterCodes["g"] = 103] = "g";
	CharacterCodes[CharacterCodes["h"] = 104] = "h";
	CharacterCodes[CharacterCodes["i"] = 105] = "i";
	CharacterCodes[CharacterCodes["j"] = 106] = "j";
	CharacterCodes[CharacterCodes["k"] = 107] = "k";
	CharacterCodes[CharacterCodes["l"] = 108] = "l";
	CharacterCodes[CharacterCodes["m"] = 109] = "m";
	CharacterCodes[CharacterCodes["n"] = 110] = "n";
	CharacterCodes[CharacterCodes["o"] = 111] = "o";
	CharacterCodes[CharacterCodes["p"] = 112] = "p";
	CharacterCodes[CharacterCodes["q"] = 113] = "q";
	CharacterCodes[CharacterCodes["r"] = 114] = "r";
	CharacterCodes[CharacterCodes["s"] = 115] = "s";
	CharacterCodes[CharacterCodes["t"] = 116] = "t";
	CharacterCodes[CharacterCodes["u"] = 117] = "u";
	CharacterCodes[CharacterCodes["v"] = 118] = "v";
	CharacterCodes[CharacterCodes["w"] = 119] = "w";
	CharacterCodes[CharacterCodes["x"] = 120] = "x";
	CharacterCodes[CharacterCodes["y"] = 121] = "y";
	CharacterCodes[CharacterCodes["z"] = 122] = "z";
	CharacterCodes[CharacterCodes["A"] = 65] = "A";
	CharacterCodes[CharacterCodes["B"] = 66] = "B";
	CharacterCodes[CharacterCodes["C"] = 67] = "C";
	CharacterCodes[CharacterCodes["D"] = 68] = "D";
	CharacterCodes[CharacterCodes["E"] = 69] = "E";
	CharacterCodes[CharacterCodes["F"] = 70] = "F";
	CharacterCodes[CharacterCodes["G"] = 71] = "G";
	CharacterCodes[CharacterCodes["H"] = 72] = "H";
	CharacterCodes[CharacterCodes["I"] = 73] = "I";
	CharacterCodes[CharacterCodes["J"] = 74] = "J";
	CharacterCodes[CharacterCodes["K"] = 75] = "K";
	CharacterCodes[CharacterCodes["L"] = 76] = "L";
	CharacterCodes[CharacterCodes["M"] = 77] = "M";
	CharacterCodes[CharacterCodes["N"] = 78] = "N";
	CharacterCodes[CharacterCodes["O"] = 79] = "O";
	CharacterCodes[CharacterCodes["P"] = 80] = "P";
	CharacterCodes[CharacterCodes["Q"] = 81] = "Q";
	CharacterCodes[CharacterCodes["R"] = 82] = "R";
	CharacterCodes[CharacterCodes["S"] = 83] = "S";
	CharacterCodes[CharacterCodes["T"] = 84] = "T";
	CharacterCodes[CharacterCodes["U"] = 85] = "U";
	CharacterCodes[CharacterCodes["V"] = 86] = "V";
	CharacterCodes[CharacterCodes["W"] = 87] = "W";
	CharacterCodes[CharacterCodes["X"] = 88] = "X";
	CharacterCodes[CharacterCodes["Y"] = 89] = "Y";
	CharacterCodes[CharacterCodes["Z"] = 90] = "Z";
	CharacterCodes[CharacterCodes["asterisk"] = 42] = "asterisk";
	CharacterCodes[CharacterCodes["backslash"] = 92] = "backslash";
	CharacterCodes[CharacterCodes["closeBrace"] = 125] = "closeBrace";
	CharacterCodes[CharacterCodes["closeBracket"] = 93] = "closeBracket";
	CharacterCodes[CharacterCodes["colon"] = 58] = "colon";
	CharacterCodes[CharacterCodes["comma"] = 44] = "comma";
	CharacterCodes[CharacterCodes["dot"] = 46] = "dot";
	CharacterCodes[CharacterCodes["doubleQuote"] = 34] = "doubleQuote";
	CharacterCodes[CharacterCodes["minus"] = 45] = "minus";
	CharacterCodes[CharacterCodes["openBrace"] = 123] = "openBrace";
	CharacterCodes[CharacterCodes["openBracket"] = 91] = "openBracket";
	CharacterCodes[CharacterCodes["plus"] = 43] = "plus";
	CharacterCodes[CharacterCodes["slash"] = 47] = "slash";
	CharacterCodes[CharacterCodes["formFeed"] = 12] = "formFeed";
	CharacterCodes[CharacterCodes["tab"] = 9] = "tab";
})(CharacterCodes || (CharacterCodes = {}));

// node_modules/jsonc-parser/lib/esm/impl/string-intern.js
const cachedSpaces = new Array(20).fill(0).map((_, index) => {
	return " ".repeat(index);
});
const maxCachedValues = 200;
const cachedBreakLinesWithSpaces = {
	" ": {
		"\n": new Array(maxCachedValues).fill(0).map((_, index) => {
			return "\n" + " ".repeat(index);
		}),
		"\r": new Array(maxCachedValues).fill(0).map((_, index) => {
			return "\r" + " ".repeat(index);
		}),
		"\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
			return "\r\n" + " ".repeat(index);
		})
	},
	"	": {
		"\n": new Array(maxCachedValues).fill(0).map((_, index) => {
			return "\n" + "	".repeat(index);
		}),
		"\r": new Array(maxCachedValues).fill(0).map((_, index) => {
			return "\r" + "	".repeat(index);
		}),
		"\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
			return "\r\n" + "	".repeat(index);
		})
	}
};

// node_modules/jsonc-parser/lib/esm/impl/parser.js
var ParseOptions;
(function(ParseOptions) {
	ParseOptions.DEFAULT = { allowTrailingComma: false };
})(ParseOptions || (ParseOptions = {}));
/**
* Parses the given text and invokes the visitor functions for each object, array and literal reached.
*/
function visit$1(text, visitor, options = ParseOptions.DEFAULT) {
	const _scanner = createScanner(text, false);
	const _jsonPath = [];
	let suppressedCallbacks = 0;
	function toNoArgVisit(visitFunction) {
		return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
	}
	function toOneArgVisit(visitFunction) {
		return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
	}
	function toOneArgVisitWithPath(visitFunction) {
		return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
	}
	function toBeginVisit(visitFunction) {
		return visitFunction ? () => {
			if (suppressedCallbacks > 0) suppressedCallbacks++;
			else if (visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) === false) suppressedCallbacks = 1;
		} : () => true;
	}
	function toEndVisit(visitFunction) {
		return visitFunction ? () => {
			if (suppressedCallbacks > 0) suppressedCallbacks--;
			if (suppressedCallbacks === 0) visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
		} : () => true;
	}
	const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
	const disallowComments = options && options.disallowComments;
	const allowTrailingComma = options && options.allowTrailingComma;
	function scanNext() {
		while (true) {
			const token = _scanner.scan();
			switch (_scanner.getTokenError()) {
				case 4:
					handleError(14);
					break;
				case 5:
					handleError(15);
					break;
				case 3:
					handleError(13);
					break;
				case 1:
					if (!disallowComments) handleError(11);
					break;
				case 2:
					handleError(12);
					break;
				case 6: handleError(16);
			}
			switch (token) {
				case 12:
				case 13:
					if (disallowComments) handleError(10);
					else onComment();
					break;
				case 16:
					handleError(1);
					break;
				case 15:
				case 14: break;
				default: return token;
			}
		}
	}
	function handleError(error, skipUntilAfter = [], skipUntil = []) {
		onError(error);
		if (skipUntilAfter.length + skipUntil.length > 0) {
			let token = _scanner.getToken();
			while (token !== 17) {
				if (skipUntilAfter.indexOf(token) !== -1) {
					scanNext();
					break;
				} else if (skipUntil.indexOf(token) !== -1) break;
				token = scanNext();
			}
		}
	}
	function parseString(isValue) {
		const value = _scanner.getTokenValue();
		if (isValue) onLiteralValue(value);
		else {
			onObjectProperty(value);
			_jsonPath.push(value);
		}
		scanNext();
		return true;
	}
	function parseLiteral() {
		switch (_scanner.getToken()) {
			case 11:
				const tokenValue = _scanner.getTokenValue();
				let value = Number(tokenValue);
				if (isNaN(value)) {
					handleError(2);
					value = 0;
				}
				onLiteralValue(value);
				break;
			case 7:
				onLiteralValue(null);
				break;
			case 8:
				onLiteralValue(true);
				break;
			case 9:
				onLiteralValue(false);
				break;
			default: return false;
		}
		scanNext();
		return true;
	}
	function parseProperty() {
		if (_scanner.getToken() !== 10) {
			handleError(3, [], [2, 5]);
			return false;
		}
		parseString(false);
		if (_scanner.getToken() === 6) {
			onSeparator(":");
			scanNext();
			if (!parseValue()) handleError(4, [], [2, 5]);
		} else handleError(5, [], [2, 5]);
		_jsonPath.pop();
		return true;
	}
	function parseObject() {
		onObjectBegin();
		scanNext();
		let needsComma = false;
		while (_scanner.getToken() !== 2 && _scanner.getToken() !== 17) {
			if (_scanner.getToken() === 5) {
				if (!needsComma) handleError(4, [], []);
				onSeparator(",");
				scanNext();
				if (_scanner.getToken() === 2 && allowTrailingComma) break;
			} else if (needsComma) handleError(6, [], []);
			if (!parseProperty()) handleError(4, [], [2, 5]);
			needsComma = true;
		}
		onObjectEnd();
		if (_scanner.getToken() !== 2) handleError(7, [2], []);
		else scanNext();
		return true;
	}
	function parseArray() {
		onArrayBegin();
		scanNext();
		let isFirstElement = true;
		let needsComma = false;
		while (_scanner.getToken() !== 4 && _scanner.getToken() !== 17) {
			if (_scanner.getToken() === 5) {
				if (!needsComma) handleError(4, [], []);
				onSeparator(",");
				scanNext();
				if (_scanner.getToken() === 4 && allowTrailingComma) break;
			} else if (needsComma) handleError(6, [], []);
			if (isFirstElement) {
				_jsonPath.push(0);
				isFirstElement = false;
			} else _jsonPath[_jsonPath.length - 1]++;
			if (!parseValue()) handleError(4, [], [4, 5]);
			needsComma = true;
		}
		onArrayEnd();
		if (!isFirstElement) _jsonPath.pop();
		if (_scanner.getToken() !== 4) handleError(8, [4], []);
		else scanNext();
		return true;
	}
	function parseValue() {
		switch (_scanner.getToken()) {
			case 3: return parseArray();
			case 1: return parseObject();
			case 10: return parseString(true);
			default: return parseLiteral();
		}
	}
	scanNext();
	if (_scanner.getToken() === 17) {
		if (options.allowEmptyContent) return true;
		handleError(4, [], []);
		return false;
	}
	if (!parseValue()) {
		handleError(4, [], []);
		return false;
	}
	if (_scanner.getToken() !== 17) handleError(9, [], []);
	return true;
}

// node_modules/jsonc-parser/lib/esm/main.js
var ScanError;
(function(ScanError) {
	ScanError[ScanError["None"] = 0] = "None";
	ScanError[ScanError["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
	ScanError[ScanError["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
	ScanError[ScanError["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
	ScanError[ScanError["InvalidUnicode"] = 4] = "InvalidUnicode";
	ScanError[ScanError["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
	ScanError[ScanError["InvalidCharacter"] = 6] = "InvalidCharacter";
})(ScanError || (ScanError = {}));
var SyntaxKind;
(function(SyntaxKind) {
	SyntaxKind[SyntaxKind["OpenBraceToken"] = 1] = "OpenBraceToken";
	SyntaxKind[SyntaxKind["CloseBraceToken"] = 2] = "CloseBraceToken";
	SyntaxKind[SyntaxKind["OpenBracketToken"] = 3] = "OpenBracketToken";
	SyntaxKind[SyntaxKind["CloseBracketToken"] = 4] = "CloseBracketToken";
	SyntaxKind[SyntaxKind["CommaToken"] = 5] = "CommaToken";
	SyntaxKind[SyntaxKind["ColonToken"] = 6] = "ColonToken";
	SyntaxKind[SyntaxKind["NullKeyword"] = 7] = "NullKeyword";
	SyntaxKind[SyntaxKind["TrueKeyword"] = 8] = "TrueKeyword";
	SyntaxKind[SyntaxKind["FalseKeyword"] = 9] = "FalseKeyword";
	SyntaxKind[SyntaxKind["StringLiteral"] = 10] = "StringLiteral";
	SyntaxKind[SyntaxKind["NumericLiteral"] = 11] = "NumericLiteral";
	SyntaxKind[SyntaxKind["LineCommentTrivia"] = 12] = "LineCommentTrivia";
	SyntaxKind[SyntaxKind["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
	SyntaxKind[SyntaxKind["LineBreakTrivia"] = 14] = "LineBreakTrivia";
	SyntaxKind[SyntaxKind["Trivia"] = 15] = "Trivia";
	SyntaxKind[SyntaxKind["Unknown"] = 16] = "Unknown";
	SyntaxKind[SyntaxKind["EOF"] = 17] = "EOF";
})(SyntaxKind || (SyntaxKind = {}));
/**
* Parses the given text and invokes the visitor functions for each object, array and literal reached.
*/
const visit = visit$1;
var ParseErrorCode;
(function(ParseErrorCode) {
	ParseErrorCode[ParseErrorCode["InvalidSymbol"] = 1] = "InvalidSymbol";
	ParseErrorCode[ParseErrorCode["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
	ParseErrorCode[ParseErrorCode["PropertyNameExpected"] = 3] = "PropertyNameExpected";
	ParseErrorCode[ParseErrorCode["ValueExpected"] = 4] = "ValueExpected";
	ParseErrorCode[ParseErrorCode["ColonExpected"] = 5] = "ColonExpected";
	ParseErrorCode[ParseErrorCode["CommaExpected"] = 6] = "CommaExpected";
	ParseErrorCode[ParseErrorCode["CloseBraceExpected"] = 7] = "CloseBraceExpected";
	ParseErrorCode[ParseErrorCode["CloseBracketExpected"] = 8] = "CloseBracketExpected";
	ParseErrorCode[ParseErrorCode["EndOfFileExpected"] = 9] = "EndOfFileExpected";
	ParseErrorCode[ParseErrorCode["InvalidCommentToken"] = 10] = "InvalidCommentToken";
	ParseErrorCode[ParseErrorCode["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
	ParseErrorCode[ParseErrorCode["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
	ParseErrorCode[ParseErrorCode["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
	ParseErrorCode[ParseErrorCode["InvalidUnicode"] = 14] = "InvalidUnicode";
	ParseErrorCode[ParseErrorCode["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
	ParseErrorCode[ParseErrorCode["InvalidCharacter"] = 16] = "InvalidCharacter";
})(ParseErrorCode || (ParseErrorCode = {}));
function printParseErrorCode(code) {
	switch (code) {
		case 1: return "InvalidSymbol";
		case 2: return "InvalidNumberFormat";
		case 3: return "PropertyNameExpected";
		case 4: return "ValueExpected";
		case 5: return "ColonExpected";
		case 6: return "CommaExpected";
		case 7: return "CloseBraceExpected";
		case 8: return "CloseBracketExpected";
		case 9: return "EndOfFileExpected";
		case 10: return "InvalidCommentToken";
		case 11: return "UnexpectedEndOfComment";
		case 12: return "UnexpectedEndOfString";
		case 13: return "UnexpectedEndOfNumber";
		case 14: return "InvalidUnicode";
		case 15: return "InvalidEscapeCharacter";
		case 16: return "InvalidCharacter";
	}
	return "<unknown ParseErrorCode>";
}

// src/source/json-controls.ts
/**
* The JSON text with every control character inside its texts (line breaks, tabs) replaced by a space, so that each offset stays
* what it was: Azure's templates may hold them, a JSON parser takes none.
*/
function maskControls(json) {
	const units = new Uint16Array(json.length);
	for (let index = 0; index < json.length; index += 1) units[index] = json.charCodeAt(index);
	const beginning = /"|\/\/|\/\*/g;
	for (let found = beginning.exec(json); found; found = beginning.exec(json)) {
		const end = endings[found[0]]?.(json, found.index) ?? json.length;
		if (found[0] === "\"") maskBetween(units, found.index, end);
		beginning.lastIndex = end;
	}
	return Buffer.from(units.buffer).toString("utf16le");
}
function maskBetween(units, start, end) {
	for (let index = start; index < end; index += 1) if ((units[index] ?? 0) < 32) units[index] = 32;
}
const controls = /[^ -\uffff]/g;
/** Whether a raw text (between its quotes) holds control characters. */
const hasControls = (raw) => raw.search(controls) >= 0;
/** The text that a raw one (between its quotes, all escapes valid) stands for, control characters kept. */
function decodeRaw(raw) {
	if (!raw.includes("\\")) return raw;
	const units = new Uint16Array(raw.length);
	let length = 0;
	for (let index = 0; index < raw.length; index += 1) {
		const isEscape = raw[index] === "\\";
		if (isEscape) index += 1;
		const letter = raw.charAt(index);
		const isNumber = isEscape && letter === "u";
		units[length] = isNumber ? Number.parseInt(raw.slice(index + 1, index + 5), 16) : isEscape && letters[letter] || letter.charCodeAt(0);
		if (isNumber) index += 4;
		length += 1;
	}
	return Buffer.from(units.buffer, 0, length * 2).toString("utf16le");
}
/** What the letter of an escape stands for, where not for itself. */
const letters = {
	b: 8,
	t: 9,
	n: 10,
	f: 12,
	r: 13
};
/** Where that which begins at `start` ends. */
const endings = {
	"\"": endOfText,
	"//": (json, start) => indexAfter(json, /[\r\n]/g, start),
	"/*": (json, start) => indexAfter(json, /\*\//g, start + 2)
};
function indexAfter(json, ending, start) {
	ending.lastIndex = start;
	return ending.test(json) ? ending.lastIndex : json.length;
}
/** Where the text ends whose first quote stands at `start`; the end of all where nothing closes it. */
function endOfText(json, start) {
	const special = /["\\]/g;
	special.lastIndex = start + 1;
	for (let found = special.exec(json); found; found = special.exec(json)) {
		if (found[0] === "\"") return special.lastIndex;
		special.lastIndex += 1;
	}
	return json.length;
}

// src/source/json-fault.ts
/** Says what is wrong in a plain sentence; of what Azure reads and we don't, what to write instead. */
function describeFault(fault) {
	const { name, text, offset, length, opened } = fault;
	const wrongEscape = name === "InvalidEscapeCharacter" || name === "InvalidUnicode" ? badEscape(text, offset, length) : void 0;
	if (wrongEscape) return wrongEscape;
	const lenient = leniencies.find(({ at, only }) => (!only || only(fault)) && matchesAt(at, text, offset));
	if (lenient) return {
		message: `Azure reads ${lenient.what}, this guard does not: write ${lenient.instead}`,
		start: offset,
		end: offset + Math.max(length, 1)
	};
	const unclosed = unclosedWhat[name];
	if (unclosed) {
		const start = name.startsWith("Close") ? opened : offset;
		return {
			message: `No valid JSON: ${unclosed} that begins here is not closed`,
			start,
			end: start + 1
		};
	}
	return {
		message: `No valid JSON: ${(expectations[name] ?? (() => "unexpected text"))(fault)}`,
		start: offset,
		end: offset + length
	};
}
const unclosedWhat = {
	UnexpectedEndOfString: "the text",
	UnexpectedEndOfComment: "the comment",
	CloseBraceExpected: "the object",
	CloseBracketExpected: "the array"
};
const expectations = {
	InvalidSymbol: ({ text, offset, length }) => `${shown(text, offset, length)} is no value`,
	InvalidNumberFormat: () => "this is no number",
	UnexpectedEndOfNumber: () => "this number is not complete",
	PropertyNameExpected: () => "expected a property name in double quotes",
	ValueExpected: () => "expected a value",
	ColonExpected: () => "expected ':' after the property name",
	CommaExpected: ({ within }) => `expected ',' or '${within === "array" ? "]" : "}"}'`,
	EndOfFileExpected: () => "expected nothing more after the end of the document"
};
/** What Azure (Newtonsoft.Json) reads beyond JSON, asked of its engine; `at` matches from the fault's offset. */
const leniencies = [
	{
		at: /'/y,
		what: "single quotes",
		instead: "double quotes"
	},
	{
		at: /[\p{L}\p{Nd}_$]+\s*:/uy,
		what: "property names without quotes",
		instead: "the name in double quotes"
	},
	{
		at: /(?:NaN|-?Infinity|undefined)\b/y,
		what: "this word",
		instead: "a number, a text or null"
	},
	{
		at: /[xX]?[\da-fA-F]/y,
		only: isAfterZero,
		what: "hexadecimal and octal numbers",
		instead: "the decimal number"
	},
	{
		at: /-?\.\d/y,
		what: "numbers without a digit before the point",
		instead: "the digit"
	},
	{
		at: /-?\d+\.(?!\d)/y,
		what: "numbers without a digit after the point",
		instead: "the digit"
	},
	{
		at: /[^\S \t\r\n\uFEFF]|[\0\x85]/y,
		what: "this character as white space",
		instead: "a space"
	},
	{
		at: /,/y,
		only: ({ name, within }) => name === "ValueExpected" && within === "array",
		what: "a missing element as null",
		instead: "null"
	}
];
function isAfterZero({ text, offset }) {
	return text[offset - 1] === "0" && !/[\d.eE]/.test(text[offset - 2] ?? "");
}
function matchesAt(pattern, text, offset) {
	pattern.lastIndex = offset;
	return pattern.test(text);
}
function badEscape(text, offset, length) {
	for (const found of text.slice(offset, offset + length).matchAll(/\\(u[\da-fA-F]{4}|.)/gs)) {
		if (/^\\(?:u.|["\\/bfnrt])/.test(found[0])) continue;
		const start = offset + found.index;
		return {
			message: found[1] === "'" ? "Azure reads the escape \\', this guard does not: write the single quote alone" : `No valid JSON: ${found[1] === "u" ? "\\u needs four hexadecimal digits" : "a backslash here needs another backslash before it"}`,
			start,
			end: start + 2
		};
	}
}
function shown(text, offset, length) {
	const word = text.slice(offset, offset + length);
	if (length === 1 && !/[!-~]/.test(word)) return `the character U+${word.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
	return length > 40 ? `'${word.slice(0, 40)}…'` : `'${word}'`;
}

// src/source/json.ts
/** Values of one document, so that a small file can't fill the memory. */
const mostValues = 1e6;
/** Notes of one document; who has read a hundred needs no more. */
const mostNotes = 100;
/** Newtonsoft.Json, with which Azure reads, takes no longer ones. */
const mostDigits = 380;
/**
* Reads JSON as Azure does: with comments, trailing commas and line breaks in texts; of equal keys the last wins. What Azure reads
* beyond that (single quotes, bare names, …) is a problem that says so, as is the first fault of syntax.
*/
function readJson(file) {
	const reader = new Reader(file, false);
	if (reader.read(file.text)) return reader.document();
	const second = new Reader(file, true);
	second.read(maskControls(file.text));
	return second.document();
}
const tooDeep = `This is nested deeper than ${limits.jsonDepth} levels, the most that are read`;
const tooMany = `There are more than ${mostValues.toLocaleString("en-US")} values, the most that are read`;
/** An expression may have a part for every second character; most have far fewer. */
const weightOf = (text) => text.startsWith("[") ? 1 + Math.floor(text.length / 4) : 1;
/** Unwinds the visit at the first fault; never leaves this file. */
const stop = /* @__PURE__ */ new Error("stop");
/** Builds values while `visit` walks over the text. `masked`: control characters in texts were replaced for the visit. */
var Reader = class {
	#file;
	#masked;
	#containers = [];
	#starts = [];
	#keys = [];
	#notes = [];
	#root;
	#problem;
	#values = 0;
	#hasControls = false;
	/** The last text that runs over several lines: one whose closing quote is missing swallows what follows. */
	#long;
	constructor(file, masked) {
		this.#file = file;
		this.#masked = masked;
	}
	/** False where the text must be read again with its control characters masked. */
	read(scanned) {
		try {
			visit(scanned, this.#visitor, {
				allowTrailingComma: true,
				allowEmptyContent: true
			});
		} catch (thrown) {
			if (thrown !== stop) throw thrown;
		}
		return !this.#hasControls;
	}
	document() {
		if (this.#problem) return {
			root: void 0,
			problems: [this.#problem],
			notes: []
		};
		return {
			root: this.#root,
			problems: [],
			notes: this.#notes
		};
	}
	#visitor = {
		onObjectBegin: (offset) => this.#open(/* @__PURE__ */ new Map(), offset),
		onArrayBegin: (offset) => this.#open([], offset),
		onObjectEnd: (offset, length) => this.#close(offset, length),
		onArrayEnd: (offset, length) => this.#close(offset, length),
		onObjectProperty: (name, offset, length) => this.#name(this.#textOf(name, offset, length), offset, length),
		onLiteralValue: (literal, offset, length) => this.#add(this.#literal(literal, offset, length)),
		onError: (code, offset, length) => this.#fault(printParseErrorCode(code), offset, length)
	};
	#span(start, end) {
		return {
			file: this.#file,
			start,
			end
		};
	}
	#fail(message, start, end) {
		this.#problem = {
			message,
			at: this.#span(start, end)
		};
		throw stop;
	}
	#open(container, offset) {
		if (this.#containers.length >= limits.jsonDepth) this.#fail(tooDeep, offset, offset + 1);
		this.#containers.push(container);
		this.#starts.push(offset);
		this.#keys.push("");
	}
	#close(offset, length) {
		if (length === 0) return;
		const container = this.#containers.pop();
		const span = this.#span(this.#starts.pop() ?? 0, offset + length);
		this.#keys.pop();
		if (Array.isArray(container)) this.#add({
			kind: "array",
			items: container,
			span,
			settled: true
		});
		else if (container) this.#add({
			kind: "object",
			members: container,
			span,
			settled: true
		});
	}
	#name(name, offset, length) {
		this.#keys[this.#keys.length - 1] = name;
		this.#values += weightOf(name) - 1;
		const container = this.#containers.at(-1);
		if (!(container instanceof Map) || !container.has(name) || this.#notes.length >= mostNotes) return;
		this.#notes.push({
			kind: "duplicate-key",
			message: "This name is written more than once in its object; Azure takes the last one, and so does the guard",
			at: this.#span(offset, offset + length)
		});
	}
	#add(value) {
		this.#values += value.kind === "text" ? weightOf(value.value) : 1;
		if (this.#values > mostValues) this.#fail(tooMany, value.span.start, value.span.end);
		const depth = this.#containers.length - 1;
		const container = this.#containers[depth];
		if (container === void 0) this.#root = value;
		else if (Array.isArray(container)) container.push(value);
		else container.set(this.#keys[depth] ?? "", value);
	}
	#literal(literal, offset, length) {
		const span = this.#span(offset, offset + length);
		if (typeof literal === "string") return text(this.#textOf(literal, offset, length), span);
		if (typeof literal === "boolean") return bool(literal, span);
		if (typeof literal !== "number") return nullValue(span);
		const digits = this.#file.text.slice(offset, offset + length);
		return length > mostDigits || /[.eE]/.test(digits) ? float(literal, span) : integer(BigInt(digits), span);
	}
	#textOf(scanned, offset, length) {
		const decoded = this.#masked ? this.#unmasked(scanned, offset, length) : scanned;
		return decoded.length + 2 !== length ? decoded.replace(/\p{Surrogate}/gu, "�") : decoded;
	}
	#unmasked(scanned, offset, length) {
		const raw = this.#file.text.slice(offset + 1, offset + length - 1);
		if (!hasControls(raw)) return scanned;
		if (/[\r\n]/.test(raw)) this.#long = this.#span(offset, offset + length);
		return decodeRaw(raw);
	}
	#fault(name, offset, length) {
		if (!this.#masked && (name === "InvalidCharacter" || name === "UnexpectedEndOfString")) {
			this.#hasControls = true;
			throw stop;
		}
		if (this.#long && this.#long.end === offset) this.#fail("The text that begins here runs over several lines and ends before something unexpected: is its closing quote missing?", this.#long.start, this.#long.start + 1);
		const container = this.#containers.at(-1);
		const within = container === void 0 ? void 0 : Array.isArray(container) ? "array" : "object";
		const fault = describeFault({
			name,
			text: this.#file.text,
			offset,
			length,
			within,
			opened: this.#starts.at(-1) ?? 0
		});
		this.#fail(fault.message, fault.start, fault.end);
	}
};
/** The way from the root of a tree to the value that is written at the span; undefined where none is. */
function wayTo(root, span) {
	if (root.span.file !== span.file) return void 0;
	const way = [];
	let at = root;
	while (at.span.start !== span.start || at.span.end !== span.end) {
		const step = at.kind === "array" ? itemAround(at.items, span) : at.kind === "object" ? memberAround(at.members, span) : void 0;
		if (!step) return void 0;
		way.push(step);
		at = step[1];
	}
	return way;
}
/** A way as an RFC 6901 pointer; null where there is none. */
const pointerOf = (way) => way ? way.map(([name]) => `/${escaped(String(name))}`).join("") : null;
/** A way that stays the same when items are added or moved: for each index the name that the item there has, where it has one. */
const lastingWayOf = (way) => way.map(([name, value]) => `/${typeof name === "number" ? `#${escaped(nameOf(value))}` : escaped(name)}`).join("");
const escaped = (name) => name.replaceAll("~", "~0").replaceAll("/", "~1");
function nameOf(value) {
	const name = value.kind === "object" ? value.members.get("name") : void 0;
	return name?.kind === "text" ? name.value : "";
}
const isAround = (value, span) => value.span.start <= span.start && span.end <= value.span.end;
/** Items stand in the order they are written in. */
function itemAround(items, span) {
	const low = firstIndex(items, (item) => item.kind === "stretch" || item.span.start > span.start) - 1;
	const item = items[low];
	return item && item.kind !== "stretch" && isAround(item, span) ? [low, item] : void 0;
}
function memberAround(members, span) {
	for (const member of members) if (isAround(member[1], span)) return member;
}

export { endOfText as a, wayTo as i, pointerOf as n, readJson as r, lastingWayOf as t };
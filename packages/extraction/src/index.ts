export { type DecodedText, type DecodeFault, type DocumentKind, decodeText } from './decode.ts';

/** the bytes of a picture → what the compiler is told about it: what its file holds besides the picture. */
import ExifReader from 'exifreader';
import type { PictureFacts } from './core/rules/pictures.ts';

export const factsOf = (file: string, bytes: Uint8Array): PictureFacts =>
	/\.svg$/i.test(file) ? ofDrawing(new TextDecoder().decode(bytes)) : ofPhotograph(bytes);

/** What a drawing may not hold: it is shown inside a page, and asks nobody for anything. */
const ACTIVE =
	/<script|<foreignObject|<iframe|<!ENTITY|<\?xml-stylesheet|\son\w+\s*=|\bhref\s*=\s*["'](?!#)|javascript:|@import|url\(\s*['"]?(?!#)|<a\b|<(?:set|animate\w*)\b|(?<!xmlns(?::\w+)?=["'])\bhttps?:/gi;

/** What a drawing program leaves behind: who drew it, in which folder, with what. */
const LEFT = /<metadata\b|\bxmlns:(?:inkscape|sodipodi|i|x|graph|adobe\w*|sketch|serif|figma|rdf|dc|cc)=|<sodipodi:|<inkscape:|<i:/gi;

function ofDrawing(text: string): PictureFacts {
	const found = (pattern: RegExp) => [...new Set((text.match(pattern) ?? []).map((part) => part.trim().replace(/["'=]+$/, '')))];
	const drawn = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*(?:<!DOCTYPE[^>[]*>\s*)?<svg\b[^]*<\/svg>\s*$/.test(text);
	return { ...(drawn ? {} : { unreadable: true }), location: false, metadata: found(LEFT), active: found(ACTIVE) };
}

/** Tags that say how the picture is shown or was saved, and nothing of who made it, where or when. */
const HARMLESS =
	/^(?:Orientation|[XY]Resolution|ResolutionUnit|ColorSpace|Pixel[XY]Dimension|YCbCr\w+|ExifVersion|FlashpixVersion|ComponentsConfiguration|Image(?:Width|Length)|BitsPerSample|SamplesPerPixel|RowsPerStrip|Strip(?:Offsets|ByteCounts)|PlanarConfiguration|PhotometricInterpretation|Compression|.*IFD Pointer|Padding|OffsetSchema|Software|_raw)$/;

const PLACE = /gps|latitude|longitude|location|\bcity\b|province|country/i;

function ofPhotograph(bytes: Uint8Array): PictureFacts {
	let tags: Record<string, Record<string, unknown>>;
	try {
		tags = ExifReader.load(new Uint8Array(bytes).buffer, { expanded: true }) as never;
	} catch (error) {
		const none = error instanceof ExifReader.errors.MetadataMissingError;
		return { ...(none ? {} : { unreadable: true }), location: false, metadata: [], active: [] };
	}
	const { exif = {}, iptc = {}, xmp = {}, pngText = {}, gps = {}, makerNotes = {}, Thumbnail } = tags;
	const names = [exif, iptc, xmp, pngText, makerNotes].flatMap((group) => Object.keys(group)).filter((name) => !HARMLESS.test(name));
	const places = [...names.filter((name) => PLACE.test(name)), ...Object.keys(gps)];
	return {
		location: places.length > 0,
		metadata: [...new Set([...names.filter((name) => !PLACE.test(name)), ...(Thumbnail ? ['a small copy of the picture as it was'] : [])])],
		active: []
	};
}

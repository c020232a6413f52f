/** CRC-24 of ASCII text (RFC 9580, section 6.1.1): whatever is damaged within 24 bits in a row is always noticed. 24 bits. */
export function checksum(text: string): number {
	let sum = 0xb704ce;
	for (let place = 0; place < text.length; place++) {
		sum ^= text.charCodeAt(place) << 16;
		for (let bit = 0; bit < 8; bit++) sum = (sum << 1) ^ (sum & 0x800000 ? 0x1864cfb : 0);
	}
	return sum & 0xffffff;
}

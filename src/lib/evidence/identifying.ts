/** How each kind of thing that may identify someone looks in English. Every repeat has a bound: a long text takes no longer a character. */
import { firstNames, sameAsWords } from './first-names.ts';
import { noName, noPlace } from './no-names.ts';

export const kinds = ['email', 'link', 'nhs', 'goc', 'phone', 'postcode', 'date', 'time', 'age', 'handle', 'street', 'name', 'place'] as const;
export type What = (typeof kinds)[number];

interface Look {
	what: What;
	/** Global. A group called “it” at its end: the words that are told. */
	pattern: RegExp;
	/** Asked of the words, and of all that the pattern matched. */
	real?: (words: string, matched: string) => boolean;
}

const month = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
/** Written small some of them are other words. */
const small = '(?:january|february|april|june|july|august|september|october|november|december|jan|feb|apr|aug|sept|oct|nov)';
const day = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
const year = '(?:,? (?:19|20)\\d\\d)';
const number =
	'(?:\\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)';
const capital = "\\p{Lu}[\\p{L}'’-]{1,30}";
const people =
	'(?:called|named|patient|colleague|manager|supervisor|tutor|lecturer|receptionist|friend|neighbour|son|daughter|wife|husband|partner|mother|father|mum|dad|boss|locum|student|trainee|optometrist|optician|assistant|mentor|peer)';
/** What is done to people, and by them: what stands beside it is a name, whichever it is. */
const toPeople = '(?:told|asked|rang|phoned|emailed|messaged|texted|thanked|met)';
const byPeople = '(?:said|says|told|asked|wrote|posted|replied|rang|phoned|agreed|thought|wanted|felt|cried|complained)';
const wherePeopleAre =
	'(?:patients?|practices?|clinics?|stores?|branch|shop|hospital|surgery|optometrist|optician|lives?|lived|living|works?|worked|working|moved|teaches|taught|born|based|seen)';

const digits = (text: string): string => text.replace(/\D/g, '');
/** What a name or a place is told from other words by. */
const firstWord = (words: string): string => /^[\p{L}'’-]+/u.exec(words)?.[0] ?? '';
const isName = (words: string): boolean => !noName.has(firstWord(words)) && !noPlace.has(firstWord(words));

export const looks: Look[] = [
	{ what: 'email', pattern: /(?<![\p{L}\p{N}_.+-])[\p{L}\p{N}_.+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu },
	{ what: 'link', pattern: /(?<![\p{L}\p{N}.-])(?:https?:\/\/|www\.)[^\s<>"“”]{1,500}/giu },
	{
		what: 'link',
		pattern: /(?<![\p{L}\p{N}.@-])[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,3}\.(?:com|org|net|uk|wales|scot|info)(?![\p{L}\p{N}-])(?:\/[^\s<>"“”]{0,500})?/giu
	},
	{ what: 'nhs', pattern: /(?<![\d+-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d-])/g, real: (words) => checked(digits(words)) },
	{ what: 'goc', pattern: /(?<![\w-])(?:01|D)-\d{4,6}(?![\w-])/gi },
	{
		what: 'phone',
		pattern: /(?<![\w+-])(?:\+44 ?(?:\(0\))?|\(?0)[\d() -]{8,14}\d(?![\w-])/g,
		real: (words) => /^0[1-35789]\d{8,9}$/.test(digits(words).replace(/^44/, '0').replace(/^00/, '0'))
	},
	{ what: 'phone', pattern: /(?<![\w+-])\+[1-9][\d() -]{7,16}\d(?![\w-])/g },
	{
		what: 'postcode',
		pattern: /(?<![\w-])[A-PR-UWYZ][A-HK-Y]?\d[\dA-HJKMNPR-Y]? ?\d[ABD-HJLNP-UW-Z]{2}(?![\w-])/gi,
		real: (words) => !/\d(?:st|nd|rd|th)$/.test(words)
	},
	{ what: 'date', pattern: /(?<![\w./-])(?:\d{1,2}([./-])\d{1,2}\1(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d-\d\d-\d\d)(?![\w/-]|\.\d)/g },
	{ what: 'date', pattern: new RegExp(`(?<![\\w.-])${day}(?: of)? (?:${month}|${small})(?![\\p{L}\\p{N}])${year}?`, 'gu') },
	{ what: 'date', pattern: new RegExp(`(?<![\\p{L}\\p{N}])${month} (?:${day}(?![\\p{L}\\p{N}:])${year}?|(?:19|20)\\d\\d(?!\\d))`, 'gu') },
	{
		what: 'date',
		pattern: /(?<![\w])(?:born (?:in|on)(?: the)?|DOB:?|d\.o\.b\.:?|date of birth:?) (?<it>\w{1,9}(?:[/.-]\w{1,9}){0,3})/gi,
		real: (words) => /\d/.test(words)
	},
	{
		what: 'time',
		pattern: /(?<![\w:.])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])(?: ?[ap]\.?m\b)?|(?<![\w:.])(?:1[0-2]|0?[1-9])(?:\.[0-5]\d)? ?[ap]\.?m(?![\p{L}\p{N}])/giu
	},
	{
		what: 'time',
		pattern:
			/(?<![\p{L}\p{N}])(?:half past|(?:a )?quarter (?:past|to)) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) ?o['’]clock/giu
	},
	{
		what: 'age',
		pattern: new RegExp(
			`(?<![\\p{L}\\p{N}])${number}(?:[- ](?:years?|months?|weeks?)[- ]olds?|[- ]?(?:y\\.?o\\.?|y/o|yr old|yrs old))(?![\\p{L}\\p{N}])`,
			'giu'
		)
	},
	{ what: 'age', pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:aged|age|age of|ages) ${number}(?![\\p{L}\\p{N}])`, 'giu') },
	{
		what: 'age',
		pattern:
			/(?<![\p{L}])(?:in )?(?:his|her|their) (?:early |mid[- ]?|late )?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)(?!\p{L})/giu
	},
	{ what: 'handle', pattern: /(?<![\p{L}\p{N}_.@/])@[\p{L}\p{N}_][\p{L}\p{N}_.]{1,30}/gu },
	{
		what: 'street',
		pattern:
			/(?<![\p{L}\p{N}])(?:\d{1,4}[A-Za-z]?,? )?(?:\p{Lu}[\p{L}'’]{1,20} ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Crescent|Terrace|Gardens|Close|Drive|Mews|Grove|Parade|Square|Walk|Place|Court)(?![\p{L}\p{N}])/gu,
		real: (words) =>
			!/^(?:The|A|This|That|My|Our|Google|High Court|Crown|County|Supreme|Appeal|Fleet|Wall|Downing|In|On|At) ?(?:\p{L}{1,8} )?(?:Court|Street|Drive|Place|Square|Walk|Road|Lane|Close)?$/u.test(
				words
			)
	},
	{
		what: 'name',
		pattern: new RegExp(
			`(?<![\\p{L}\\p{N}])(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Nurse|mr|mrs|dr)\\.? \\p{Lu}[\\p{L}'’-]{0,30}|(?:mr|mrs) [a-z]{2,30})(?![\\p{L}\\p{N}])`,
			'gu'
		)
	},
	{
		what: 'name',
		pattern: new RegExp(`(?<![\\p{L}\\p{N}])${people},? (?<it>${capital}(?: ${capital})?)(?![\\p{L}\\p{N}])`, 'gu'),
		real: isName
	},
	{ what: 'name', pattern: new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${firstNames.join('|')})(?: (?!I['’])${capital})?(?![\\p{L}\\p{N}])`, 'gu') },
	{ what: 'name', pattern: new RegExp(`(?<![\\p{L}\\p{N}])${toPeople} (?<it>${capital})(?![\\p{L}\\p{N}])`, 'gu'), real: isName },
	{ what: 'name', pattern: new RegExp(`[\\p{Ll},;] (?<it>${capital})(?= ${byPeople}(?!\\p{L}))`, 'gu'), real: isName },
	{
		// A name that is a word as well: only in the middle of a sentence.
		what: 'name',
		pattern: new RegExp(`[\\p{Ll}\\p{N},;] (?<it>${capital})(?![\\p{L}\\p{N}])`, 'gu'),
		real: (words) => sameAsWords.has(firstWord(words).replace(/['’]s$/, ''))
	},
	{
		what: 'place',
		pattern: new RegExp(
			`(?<![\\p{L}\\p{N}])(?:${wherePeopleAre}(?: \\p{L}{1,12})? (?:in|at|from|near|to)|[Ii]n|[Nn]ear|town of|village of|city of) (?<it>${capital}(?:[ -]${capital})?)(?![\\p{L}\\p{N}])`,
			'gu'
		),
		real: isName
	}
];

/** NHS numbers end in a check digit: 11 less the remainder of the weighted sum by 11. */
function checked(number: string): boolean {
	const sum = [...number.slice(0, 9)].reduce((all, digit, at) => all + Number(digit) * (10 - at), 0);
	return (11 - (sum % 11)) % 11 === Number(number[9]) && !/^(\d)\1+$/.test(number);
}

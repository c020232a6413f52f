/** Words that are written large and name no person: after “colleague”, “optometrist” and the like. */
export const noName = new Set(
	`GOC NHS CPD GP OCT ID AI IT HR OK UK EU GDPR CET MCOptom I I'd I'll I'm I've I’d I’ll I’m I’ve The This That These Those There Then They It We You He She What When Where Who Why How If In On At As And But So My Our Your Their His Her
	Clause Clauses Guidance Standards Standard College Council Optical General Act Data Protection Law Information Commissioner Professional Practice Code Duty Must Should Key Points Registrants Students Optometry Optometrists
	Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Spring Summer Autumn Winter Christmas Easter Ramadan Diwali Eid
	Facebook Instagram WhatsApp LinkedIn TikTok Twitter Google YouTube Discord Reddit Snapchat Messenger Threads Mastodon Bluesky Telegram Signal Teams Zoom Word Excel PowerPoint Outlook Moodle Internet Online Post Posts Reviews`.split(
		/\s+/
	)
);

/** And no small place: after “in” and “near”. */
export const noPlace = new Set(
	`England Scotland Wales Ireland Britain Northern United Great Kingdom Europe European America American Welsh English Scottish Irish British French German Spanish Polish Punjabi Urdu Hindi Arabic Latin Parliament Court`.split(
		/\s+/
	)
);

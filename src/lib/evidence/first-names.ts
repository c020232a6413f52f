/** Names by which people in Britain go, those that are nothing else. No list holds them all: it is a reminder. */
export const firstNames =
	`Aaron Abdul Abigail Adam Adrian Ahmed Aisha Alan Alastair Alex Alexander Alexandra Ali Alice Alison Amanda Amelia Amina Amir Amy Andrea Andrew Angela
	Angharad Anita Ann Anna Anne Annie Anthony Arjun Asha Ashley Ayesha Barbara Beatrice Becky Ben Benjamin Bethan Bethany Bronwen Bryn Callum Cameron Carol
	Caroline Carys Catherine Cathy Ceri Charles Charlie Charlotte Chloe Chris Christine Christopher Claire Clare Colin Connor Craig Dafydd Daniel Danielle Darren
	David Dawid Dean Deborah Declan Deepa Denise Dennis Derek Diane Divya Donna Dorothy Dylan Edward Eilidh Eleanor Elena Elizabeth Ella Ellen Ellie Eluned Emily
	Emma Erin Ethan Eve Fatima Ffion Fiona Fraser Freya Gareth Gary Gemma Geoff George Georgia Geraint Gillian Gordon Graham Gwen Hamish Hannah Harriet Harry Hassan
	Heather Heledd Helen Henry Hugh Ian Ibrahim Imran Iqbal Isabella Isla Jacob Jake James Jamie Jane Janet Jason Jean Jennifer Jenny Jeremy Jessica Joan Joanna
	Joanne Joe John Jonathan Joseph Josh Joshua Judith Julia Julie Karen Kate Katherine Kathleen Katie Kayleigh Keith Kelly Kenneth Kerry Kevin Khadija Kirsty Kyle
	Laura Lauren Leah Lee Leon Lewis Liam Linda Lindsay Lisa Llinos Louise Lucy Luke Lynne Maisie Malcolm Manuel Margaret Maria Mariam Marie Martin Mary Matthew
	Megan Meera Michael Michelle Mohammed Molly Morag Moses Muhammad Myfanwy Nadia Naomi Natalie Nathan Neil Nia Niamh Nicholas Nicola Nigel Nikhil Noah Nora Oliver
	Olivia Omar Oscar Owain Owen Patricia Paul Paula Pauline Peter Philip Phoebe Piotr Pooja Priya Rachel Rahul Raj Rajesh Rebecca Rhian Rhiannon Rhys Richard Robert
	Robin Roger Ronald Rory Ruth Ryan Sally Sam Samantha Samuel Sana Sandra Sanjay Sara Sarah Scott Sean Seren Shabnam Shah Sharon Sheila Shreya Sian Simon Siobhan
	Sophia Sophie Stacey Stephanie Stephen Steve Steven Stuart Sunita Susan Suzanne Tariq Tegan Teresa Thomas Timothy Tina Toby Tom Tomasz Tracey Tracy Usha Valerie
	Vanessa Veronica Victoria Vikram Vincent Wayne Wendy William Yasmin Yusuf Yvonne Zainab Zara Zoë Zoe`.split(/\s+/);

/** And those that are a word as well. */
export const sameAsWords = new Set(
	'Amber Basil Bill Bob Chase Christian Clay Daisy Dawn Dale Faith Frank Grace Grant Guy Hope Iris Ivy Jack Jade Joy Kim Lily Mark Max Nick Norman Pat Pearl Penny Poppy Ray Reed Rob Rose Ruby Rusty Summer Sue Ted Terry Tony Violet Will'.split(
		' '
	)
);

/** First and last names that are common in Denmark, of Danish and of other origin. They are combined at random; no combination is taken from anywhere. */
export const GIVEN_NAMES = {
  danish: {
    FEMALE:
      words(`Anne Kirsten Mette Hanne Helle Susanne Lene Marianne Maria Lone Camilla Pia Louise Charlotte Gitte Bente Karen Tina Jette Birgitte
      Emma Ida Freja Clara Laura Alma Ella Sofie Josefine Karla Anna Mathilde Agnes Liva Frida Signe Nanna Astrid Julie Line Trine Stine Rikke
      Maja Cecilie Amalie Victoria Johanne Ellen Inger Gerda Ruth Lis Grethe Merete Dorthe Vibeke Annette Bodil Sanne`),
    MALE: words(`Peter Michael Lars Jens Thomas Henrik Søren Christian Martin Jan Morten Jesper Anders Niels Rasmus Mads Per Hans Jørgen Kim
      William Oscar Carl Noah Malthe Emil Valdemar Aksel August Lucas Oliver Victor Magnus Elias Frederik Mikkel Jonas Mathias Nikolaj Simon
      Kasper Jakob Tobias Anton Storm Otto Johannes Villads Erik Poul Svend Ole Bent Finn Torben Claus Steen Flemming Bo Leif`),
  },
  international: {
    FEMALE:
      words(`Fatima Aisha Zainab Maryam Amina Leila Yasmin Noor Hana Samira Elif Zeynep Emine Merve Ayse Sana Iqra Hafsa Khadija Nadia
      Agnieszka Katarzyna Monika Ewa Ioana Elena Andreea Oksana Olena Iryna Priya Anjali Lakshmi Thanh Linh Mai Hodan Ifrah Selam Amira`),
    MALE: words(`Mohammad Ali Ahmed Omar Hassan Yusuf Ibrahim Bilal Hamza Adam Mehmet Mustafa Emre Murat Can Usman Imran Tariq Zain Hussein
      Piotr Tomasz Marek Pawel Andrei Ionut Mihai Oleksandr Dmytro Ivan Rajesh Arjun Sanjay Minh Duc Abdi Farah Yonas Samir Karim`),
  },
} as const;

export const FAMILY_NAMES = {
  danish:
    words(`Nielsen Jensen Hansen Andersen Pedersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen Madsen Kristensen Olsen Thomsen
    Christiansen Poulsen Johansen Møller Mortensen Knudsen Jakobsen Mikkelsen Frederiksen Laursen Lund Holm Schmidt Eriksen Clausen Simonsen Svendsen
    Andreasen Iversen Jeppesen Mogensen Jespersen Nissen Lauridsen Frandsen Jepsen Dahl Friis Kjær Vestergaard Bech Bruun Lauritsen Winther Krogh`),
  international:
    words(`Khan Ahmed Ali Hussain Malik Butt Iqbal Chaudhry Yilmaz Kaya Demir Celik Sahin Aydin Özturk Arslan Hassan Mohamed Ibrahim
    Abdi Warsame Haddad Khalil Nasser Saleh Mansour Nguyen Tran Pham Le Kowalski Nowak Wojcik Lewandowski Popescu Ionescu Shevchenko Kovalenko
    Singh Kumar Patel Sharma Petrovic Jovanovic Hadzic Begovic Tesfaye Haile Rahimi Karimi`),
} as const;

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

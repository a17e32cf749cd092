package org.homeward.app.lists;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column of a list, by what it means.
 *
 * <p>Headers are recognised without regard to case, spaces, stops and what stands in brackets.
 */
public enum ListColumn {
    /** The entry's id as the submitter wrote it. */
    NO(
            "no",
            "id",
            "entry id",
            "number",
            "№",
            "№ п/п",
            "№ з/п",
            "номер",
            "номер запису",
            "номер записи",
            "n",
            "#",
            "kayıt no",
            "sıra no",
            "numéro",
            "n°",
            "identifiant",
            "رقم",
            "الرقم",
            "رقم القيد"),
    SURNAME(
            "surname",
            "last name",
            "family name",
            "прізвище",
            "фамилия",
            "soyadı",
            "soyad",
            "soyisim",
            "nom",
            "nom de famille",
            "اللقب",
            "اسم العائلة",
            "الكنية"),
    GIVEN(
            "given",
            "given name",
            "given names",
            "first name",
            "name",
            "ім'я",
            "имя",
            "власне ім'я",
            "adı",
            "ad",
            "isim",
            "prénom",
            "prénoms",
            "الاسم",
            "الاسم الأول",
            "الاسم الشخصي"),
    PATRONYMIC(
            "patronymic",
            "father's name",
            "middle name",
            "по батькові",
            "отчество",
            "baba adı",
            "nom du père",
            "prénom du père",
            "اسم الأب",
            "اسم الوالد"),
    /** Surname, given name and patronymic in one cell. */
    FULL_NAME(
            "full name",
            "піб",
            "прізвище ім'я по батькові",
            "фио",
            "фамилия имя отчество",
            "surname and name",
            "adı soyadı",
            "ad soyad",
            "soyadı adı",
            "nom et prénom",
            "nom complet",
            "الاسم الكامل",
            "الاسم الثلاثي"),
    SEX("sex", "gender", "стать", "пол", "cinsiyet", "cinsiyeti", "sexe", "الجنس"),
    BIRTH_DATE(
            "birth date",
            "date of birth",
            "dob",
            "born",
            "birth_date",
            "дата народження",
            "рік народження",
            "дата рождения",
            "год рождения",
            "д н",
            "д р",
            "днр",
            "doğum tarihi",
            "doğum yılı",
            "date de naissance",
            "né le",
            "année de naissance",
            "تاريخ الميلاد",
            "تاريخ الولادة",
            "سنة الميلاد"),
    STATUS(
            "status",
            "category",
            "person status",
            "статус",
            "категорія",
            "категория",
            "statü",
            "statüsü",
            "statut",
            "catégorie",
            "الصفة",
            "الفئة"),
    RANK(
            "rank",
            "звання",
            "військове звання",
            "звание",
            "воинское звание",
            "rütbe",
            "rütbesi",
            "grade",
            "الرتبة",
            "الرتبة العسكرية"),
    UNIT(
            "unit",
            "military unit",
            "частина",
            "військова частина",
            "підрозділ",
            "часть",
            "воинская часть",
            "подразделение",
            "в/ч",
            "birlik",
            "birliği",
            "unité",
            "الوحدة",
            "الوحدة العسكرية"),
    SERVICE_NUMBER(
            "service number",
            "service no",
            "service_number",
            "personal number",
            "army number",
            "особистий номер",
            "особовий номер",
            "службовий номер",
            "жетон",
            "номер жетона",
            "личный номер",
            "служебный номер",
            "військовий номер",
            "sicil no",
            "sicil numarası",
            "künye no",
            "matricule",
            "numéro matricule",
            "الرقم العسكري"),
    CAPTURE_DATE(
            "capture date",
            "date of capture",
            "capture_date",
            "captured on",
            "last seen",
            "дата полону",
            "дата полонення",
            "дата взяття в полон",
            "дата потрапляння в полон",
            "дата плена",
            "дата пленения",
            "дата взятия в плен",
            "дата попадания в плен",
            "дата зникнення",
            "дата исчезновения",
            "esir düşme tarihi",
            "esir alınma tarihi",
            "date de capture",
            "تاريخ الأسر"),
    CAPTURE_PLACE(
            "capture place",
            "place of capture",
            "capture_place",
            "місце полону",
            "місце полонення",
            "місце взяття в полон",
            "місце потрапляння в полон",
            "место плена",
            "место пленения",
            "место взятия в плен",
            "место попадания в плен",
            "esir düştüğü yer",
            "esir alındığı yer",
            "lieu de capture",
            "مكان الأسر"),
    HEALTH(
            "health",
            "condition",
            "state of health",
            "medical",
            "стан здоров'я",
            "здоров'я",
            "стан",
            "состояние здоровья",
            "здоровье",
            "состояние",
            "sağlık durumu",
            "état de santé",
            "الحالة الصحية"),
    /** What all who belong together have in common and nobody else: a number or a word. */
    FAMILY(
            "family",
            "family no",
            "family number",
            "родина",
            "сім'я",
            "номер родини",
            "номер сім'ї",
            "семья",
            "номер семьи",
            "aile",
            "aile no",
            "aile numarası",
            "famille",
            "numéro de famille",
            "العائلة",
            "الأسرة",
            "رقم العائلة",
            "رقم الأسرة"),
    REMARKS(
            "remarks",
            "remark",
            "notes",
            "note",
            "comment",
            "comments",
            "примітки",
            "примітка",
            "примечания",
            "примечание",
            "notlar",
            "açıklama",
            "remarques",
            "remarque",
            "observations",
            "ملاحظات"),
    CUSTODY(
            "custody",
            "custody status",
            "held",
            "утримання",
            "стан утримання",
            "статус утримання",
            "содержание",
            "статус содержания",
            "статус удержания",
            "удержание",
            "tutulma durumu",
            "statut de détention",
            "حالة الاحتجاز"),
    CUSTODY_DATE(
            "custody date",
            "custody_date",
            "date of death or release",
            "дата смерті або звільнення",
            "дата утримання",
            "дата статусу",
            "дата смерти или освобождения",
            "дата статуса",
            "дата содержания",
            "дата события",
            "дата події",
            "дата зміни статусу",
            "дата изменения статуса",
            "ölüm veya salıverilme tarihi",
            "date de décès ou de libération",
            "تاريخ الوفاة أو الإفراج"),
    SITE(
            "site",
            "holding site",
            "place held",
            "camp",
            "місце утримання",
            "установа",
            "место содержания",
            "учреждение",
            "заклад",
            "табір",
            "лагерь",
            "место удержания",
            "tutulduğu yer",
            "lieu de détention",
            "مكان الاحتجاز");

    private final String key;
    /** One text, since an enum holds nothing that could change. */
    private final String headers;

    ListColumn(String... headers) {
        this.key = headers[0].replace(' ', '_');
        this.headers = String.join("\n", headers);
    }

    /** The canonical key, for explicit mappings and machine output. */
    public String key() {
        return key;
    }

    /** Headers it is recognised by, in the six languages. */
    public List<String> headers() {
        return headers.lines().toList();
    }

    /** The column that a header, as somebody wrote it, stands for. */
    public static Optional<ListColumn> of(String header) {
        return Optional.ofNullable(Known.COLUMNS.get(Known.plain(header)));
    }

    /** A header reduced to what its usual spellings share. */
    public static String plain(String header) {
        return Known.plain(header);
    }

    private static final class Known {
        private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
        private static final Pattern APOSTROPHES = Pattern.compile("[’ʼ`´‘′]");
        private static final Pattern SIGNS = Pattern.compile("[\\s._:*/\\\\,;\\-–—\\u200B\\uFEFF]+");
        static final Map<String, ListColumn> COLUMNS = new HashMap<>();

        static {
            for (ListColumn column : values()) {
                column.headers().forEach(header -> COLUMNS.put(plain(header), column));
                COLUMNS.put(plain(column.key), column);
            }
        }

        static String plain(String header) {
            String composed = Normalizer.normalize(header, Normalizer.Form.NFC).replace('İ', 'i');
            String small = APOSTROPHES.matcher(composed).replaceAll("'").toLowerCase(Locale.ROOT);
            String bare = BRACKETS.matcher(small).replaceAll(" ");
            return SIGNS.matcher(bare).replaceAll(" ").strip();
        }
    }

    /** True for what says who a person is or how they are: never shown but to who handed it in. */
    public boolean personal() {
        return switch (this) {
            case NO, STATUS, CUSTODY, CUSTODY_DATE, SITE -> false;
            case SURNAME,
                    GIVEN,
                    PATRONYMIC,
                    FULL_NAME,
                    SEX,
                    BIRTH_DATE,
                    RANK,
                    UNIT,
                    SERVICE_NUMBER,
                    CAPTURE_DATE,
                    CAPTURE_PLACE,
                    HEALTH,
                    FAMILY,
                    REMARKS -> true;
        };
    }
}

package org.homeward.app.lists;

import java.util.List;

/**
 * A column of a list, by what it means.
 *
 * <p>Headers are recognised without regard to case, spaces, stops and what stands in brackets.
 */
public enum ListColumn {
    /** The entry's id as the submitter wrote it. */
    NO("no", "id", "entry id", "number", "№", "№ п/п", "№ з/п", "номер", "номер запису", "номер записи", "n", "#"),
    SURNAME("surname", "last name", "family name", "прізвище", "фамилия"),
    GIVEN("given", "given name", "given names", "first name", "name", "ім'я", "имя", "власне ім'я"),
    PATRONYMIC("patronymic", "father's name", "middle name", "по батькові", "отчество"),
    /** Surname, given name and patronymic in one cell. */
    FULL_NAME("full name", "піб", "прізвище ім'я по батькові", "фио", "фамилия имя отчество", "surname and name"),
    SEX("sex", "gender", "стать", "пол"),
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
            "днр"),
    STATUS("status", "category", "person status", "статус", "категорія", "категория"),
    RANK("rank", "звання", "військове звання", "звание", "воинское звание"),
    UNIT(
            "unit",
            "military unit",
            "частина",
            "військова частина",
            "підрозділ",
            "часть",
            "воинская часть",
            "подразделение",
            "в/ч"),
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
            "військовий номер"),
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
            "дата исчезновения"),
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
            "место попадания в плен"),
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
            "состояние"),
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
            "примечание"),
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
            "удержание"),
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
            "дата изменения статуса"),
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
            "место удержания");

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

    /** Headers it is recognised by, in English, Ukrainian and Russian. */
    public List<String> headers() {
        return headers.lines().toList();
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
                    REMARKS -> true;
        };
    }
}

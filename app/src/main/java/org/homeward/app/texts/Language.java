package org.homeward.app.texts;

import com.ibm.icu.util.ULocale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that every text exists in. */
public enum Language {
    EN("en", false),
    UK("uk", false),
    RU("ru", false),
    TR("tr", false),
    FR("fr", false),
    AR("ar", true);

    private final String code;
    private final boolean rightToLeft;

    Language(String code, boolean rightToLeft) {
        this.code = code;
        this.rightToLeft = rightToLeft;
    }

    /** The ISO 639-1 code. */
    public String code() {
        return code;
    }

    /** The value of HTML's {@code dir}. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    ULocale locale() {
        // Western digits in Arabic too: both sides must be able to hold one figure against the other.
        return ULocale.forLanguageTag(code + "-u-nu-latn");
    }

    public static Optional<Language> of(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}

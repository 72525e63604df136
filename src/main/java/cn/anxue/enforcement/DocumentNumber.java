package cn.anxue.enforcement;

import cn.anxue.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The number of an official document (文号), as in 承教监停〔2026〕12号.
 *
 * @param heading the authority's 代字 with the character of the series, as in 承教监停
 * @param year four digits, in 〔〕 (GB/T 9704)
 * @param sequence from 1, without leading zeros
 */
public record DocumentNumber(String heading, int year, int sequence) {
    private static final Pattern FORMAT = Pattern.compile("([^〔〕0-9 ]{2,20})〔(2[0-9]{3})〕([1-9][0-9]{0,6})号");

    public DocumentNumber {
        String text = heading + "〔" + year + "〕" + sequence + "号";
        if (!FORMAT.matcher(text).matches()) {
            throw new IllegalArgumentException("not a document number: " + text);
        }
    }

    /** @throws ProblemException {@code DOCUMENT_NUMBER_MALFORMED} */
    @JsonCreator
    public static DocumentNumber parse(String text) {
        var matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw new ProblemException(EnforcementProblem.DOCUMENT_NUMBER_MALFORMED);
        }
        return new DocumentNumber(
                matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }

    @JsonValue
    @Override
    public String toString() {
        return heading + "〔" + year + "〕" + sequence + "号";
    }
}

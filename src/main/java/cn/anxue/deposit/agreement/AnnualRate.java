package cn.anxue.deposit.agreement;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rate of interest a year as a fraction of one: 0.0035 is 0.35 %. Written as text; a JSON number is understood too. */
@Schema(type = SchemaType.STRING, maxLength = 10, pattern = AnnualRate.PATTERN, examples = "0.0035")
public record AnnualRate(BigDecimal fraction) {
    static final String PATTERN = "^(0(\\.[0-9]{1,8})?|1(\\.0{1,8})?)$";

    private static final Pattern WRITTEN = Pattern.compile(PATTERN);

    /** @throws ProblemException {@code INVALID_VALUE} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AnnualRate read(JsonNode node) {
        String text = node.isNumber() ? node.decimalValue().toPlainString() : node.asText();
        if (!node.isValueNode() || !WRITTEN.matcher(text).matches()) {
            throw new ProblemException(
                    RequestProblem.INVALID_VALUE,
                    Map.of("reason", "0 至 1 的小数，0.35% 写作 0.0035 / a fraction from 0 to 1; 0.35 % is 0.0035"));
        }
        return new AnnualRate(new BigDecimal(text));
    }

    @JsonValue
    public String text() {
        BigDecimal plain = fraction.stripTrailingZeros();
        return plain.toPlainString();
    }
}

package cn.anxue.web;

import cn.anxue.calendar.Day;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Texts and days as they can be kept: no null character, no half of a surrogate pair, no year out of all reason. */
final class StrictTexts extends SimpleModule {
    private static final long serialVersionUID = 1L;

    StrictTexts() {
        super("anxue-texts");
        addDeserializer(String.class, new Text());
        addDeserializer(LocalDate.class, new DayOfRequest());
    }

    private static final class Text extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            boolean halved = text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
            if (halved || text.indexOf('\u0000') >= 0) {
                return (String) context.handleWeirdStringValue(String.class, "", "characters that cannot be kept");
            }
            return text;
        }
    }

    private static final class DayOfRequest extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        DayOfRequest() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            try {
                return Day.parse(parser.getText());
            } catch (DateTimeException e) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), "YYYY-MM-DD");
            }
        }
    }
}

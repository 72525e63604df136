package cn.anxue.web;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A form as it was sent after its sender's session had ended.
 *
 * @param path where it goes
 * @param door where its sender signs in
 * @param files names of the fields files were chosen in
 */
public record ExpiredForm(String path, String door, boolean multipart, List<Field> fields, List<String> files) {
    /** One field as it was typed. */
    public record Field(String name, String value) {
        /** Choices, ids and counts, as pages name them to themselves. */
        private static final Pattern MACHINE = Pattern.compile("[A-Z_]+|[0-9]{1,5}|true|[0-9a-f-]{36}(:[0-9]+)?");

        /** Whether a person typed it, rather than the page it stood on. */
        public boolean isTyped() {
            return !value.isBlank() && !MACHINE.matcher(value).matches();
        }
    }
}

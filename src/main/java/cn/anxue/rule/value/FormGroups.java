package cn.anxue.rule.value;

import cn.anxue.problem.Text;
import cn.anxue.rule.value.ValueForm.Field;
import cn.anxue.rule.value.ValueForm.Group;
import cn.anxue.rule.value.ValueForm.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lays the fields of a value out: parts that are made of parts, and each row, are a group of their own. */
final class FormGroups {
    private static final Text WHOLE = Text.of("数值", "Value");
    private static final int ROWS_BESIDE = 3;

    private final String key;
    private final UnaryOperator<String> texts;
    private final List<Group> groups = new ArrayList<>();

    FormGroups(String key, UnaryOperator<String> texts) {
        this.key = key;
        this.texts = texts;
    }

    List<Group> of(ValueShape shape) {
        lay(group(null), TypedValue.NAME, WHOLE, shape, true);
        return groups.stream().filter(group -> !group.fields().isEmpty()).toList();
    }

    private List<Field> group(@Nullable Text called) {
        List<Field> fields = new ArrayList<>();
        groups.add(new Group(called, fields));
        return fields;
    }

    private void lay(List<Field> group, String name, Text called, ValueShape shape, boolean needed) {
        if (shape instanceof ValueShape.Single single) {
            group.add(field(name, called, single, needed));
        } else if (shape instanceof ValueShape.Parts parts) {
            layParts(group, name, parts, needed);
        } else if (shape instanceof ValueShape.Rows rows) {
            layRows(name, called, rows.row());
        } else if (shape instanceof ValueShape.Coded coded) {
            layRows(name, called, coded.row());
        }
    }

    private void layParts(List<Field> group, String name, ValueShape.Parts shape, boolean needed) {
        for (ValueShape.Part part : shape.parts()) {
            Text called = PartNames.of(key, part.name());
            lay(
                    part.shape() instanceof ValueShape.Parts ? group(called) : group,
                    name + "-" + part.name(),
                    called,
                    part.shape(),
                    needed && part.needed());
        }
    }

    /** Those that are filled, and some beside them to fill in. */
    private void layRows(String name, Text called, ValueShape row) {
        int laid = TypedValue.filled(name, row, texts) + ROWS_BESIDE;
        for (int i = 0; i < laid; i++) {
            List<Field> fields = group(Text.of(called.zh() + " " + (i + 1), called.en() + " " + (i + 1)));
            layInRow(fields, name + "-" + i, WHOLE, row);
        }
    }

    /** What a row is made of stands in one group, however deep it lies. */
    private void layInRow(List<Field> group, String name, Text called, ValueShape shape) {
        if (shape instanceof ValueShape.Parts parts) {
            for (ValueShape.Part part : parts.parts()) {
                layInRow(group, name + "-" + part.name(), within(called, PartNames.of(key, part.name())), part.shape());
            }
        } else if (shape instanceof ValueShape.Single single) {
            group.add(field(name, called, single, false));
        } else {
            throw new IllegalStateException("nobody said how rows within rows of " + key + " are typed: " + name);
        }
    }

    private static Text within(Text whole, Text part) {
        return whole == WHOLE ? part : Text.of(whole.zh() + "：" + part.zh(), whole.en() + ": " + part.en());
    }

    private Field field(String name, Text called, ValueShape.Single shape, boolean needed) {
        List<Option> options = shape.choices().stream()
                .map(choice -> new Option(choice, PartNames.of(key, choice)))
                .toList();
        return new Field(
                name,
                TypedValue.NAME + "-" + key + name.substring(TypedValue.NAME.length()),
                withUnit(called, shape.kind()),
                shape.kind() == ValueKind.TIME,
                options,
                texts.apply(name),
                needed);
    }

    private static Text withUnit(Text called, ValueKind kind) {
        return switch (kind) {
            case FEN, MONEY -> Text.of(called.zh() + "（元）", called.en() + ", yuan");
            case PERCENT, RATE -> Text.of(called.zh() + "（%）", called.en() + ", percent");
            case NUMBER, DECIMAL, YES_NO, CHOICE, TIME, CODE -> called;
        };
    }
}

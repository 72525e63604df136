package cn.anxue.imports;

import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.fee.order.Billing;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.sheet.SheetValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Closed choices as sheets write them. The first word of each is the usual one. */
final class Choices<E extends Enum<E>> {
    static final Choices<InstitutionCategory> CATEGORIES = new Choices<>(order(
            InstitutionCategory.SUBJECT, List.of("学科类", "学科"),
            InstitutionCategory.ARTS, List.of("文化艺术类", "文化艺术", "艺术类", "艺术"),
            InstitutionCategory.SPORTS, List.of("体育类", "体育"),
            InstitutionCategory.SCIENCE, List.of("科技类", "科技", "科学技术类"),
            InstitutionCategory.FULLTIME_RETAKE, List.of("高三全日制补习", "全日制补习", "全日制复读"),
            InstitutionCategory.OTHER, List.of("其他", "其它", "综合类", "综合")));
    static final Choices<NoticeKind> NOTICES = new Choices<>(order(
            NoticeKind.RECTIFICATION_ORDER, List.of("整改通知", "整改通知书", "责令整改通知书", "限期整改通知书", "整改"),
            NoticeKind.CLOSURE_NOTICE, List.of("停办通知", "停办通知书", "停办", "责令停止办学"),
            NoticeKind.SUSPENSION, List.of("暂停招生", "暂停招生通知", "停止招生"),
            NoticeKind.INQUIRY_LETTER, List.of("函询", "询问函", "问询函"),
            NoticeKind.REGULATORY_INTERVIEW, List.of("约谈", "约谈通知", "约谈通知书"),
            NoticeKind.WARNING_LETTER, List.of("警示函", "警示"),
            NoticeKind.NOTIFICATION, List.of("告知书", "告知"),
            NoticeKind.COMMITMENT, List.of("承诺书", "承诺")));
    static final Choices<Billing> BILLINGS = new Choices<>(order(
            Billing.BY_LESSON,
            List.of("按课时", "按课时收费", "课时"),
            Billing.BY_PERIOD,
            List.of("按期", "按期收费", "按培训周期", "周期", "按月")));

    private final Map<String, E> words = new LinkedHashMap<>();
    private final String usual;

    private Choices(Map<E, List<String>> choices) {
        choices.forEach((choice, names) -> {
            names.forEach(name -> words.put(plain(name), choice));
            words.put(plain(choice.name()), choice);
        });
        this.usual = choices.values().stream().map(names -> names.get(0)).collect(Collectors.joining("、"));
    }

    Optional<E> of(String word) {
        return Optional.ofNullable(words.get(plain(word)));
    }

    Finding unknown(ReadRow row, String field) {
        return new Finding(row.number(), field, RowProblem.ROW_CHOICE_UNKNOWN, Map.of("known", usual));
    }

    private static String plain(String word) {
        return SheetValues.narrow(word).replaceAll("[\\s\\p{Z}]", "").toLowerCase(Locale.ROOT);
    }

    /** A map in the order of the arguments: a choice and its words by turns. */
    @SuppressWarnings("unchecked")
    private static <E extends Enum<E>> Map<E, List<String>> order(E first, List<String> words, Object... others) {
        Map<E, List<String>> choices = new LinkedHashMap<>();
        choices.put(first, words);
        for (int i = 0; i < others.length; i += 2) {
            choices.put((E) others[i], (List<String>) others[i + 1]);
        }
        return choices;
    }
}

package cn.anxue.enforcement.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.enforcement.DocumentNumber;
import cn.anxue.enforcement.Subject;
import cn.anxue.enforcement.SubjectKind;
import cn.anxue.enforcement.notice.ItemState;
import cn.anxue.enforcement.notice.LegalCheck;
import cn.anxue.enforcement.notice.NoticeClocks;
import cn.anxue.enforcement.notice.NoticeId;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.NoticeProblem;
import cn.anxue.enforcement.notice.NoticeStep;
import cn.anxue.enforcement.notice.NoticeView;
import cn.anxue.enforcement.notice.ProblemCategory;
import cn.anxue.enforcement.notice.Withdrawal;
import cn.anxue.enforcement.notice.Wording;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.AuthorityId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LetterTextTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final DocumentNumber NUMBER = new DocumentNumber("示教监改", 2026, 12);

    @Test
    void saysWhatEachKindIsForAndNamesItsBasis() {
        for (NoticeKind kind : NoticeKind.values()) {
            Letter letter = letter(kind, SubjectKind.INSTITUTION, List.of());
            assertTrue(letter.paragraphs().get(0).startsWith("根据示例依据，"), kind.name());
            assertTrue(letter.paragraphs().stream().allMatch(line -> line.endsWith("。")), kind.name());
        }
        assertEquals(
                NoticeKind.values().length,
                Arrays.stream(NoticeKind.values())
                        .map(kind -> letter(kind, SubjectKind.INSTITUTION, List.of())
                                .paragraphs()
                                .get(0))
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void hasTheHeadNumberTitleAndDayOfAnOfficialLetter() {
        Letter letter = letter(NoticeKind.RECTIFICATION_ORDER, SubjectKind.INSTITUTION, List.of(item()));

        assertEquals("示例教育局", letter.authority());
        assertEquals("示教监改〔2026〕12号", letter.number());
        assertEquals("整改通知书", letter.title());
        assertEquals("示例培训中心", letter.addressee());
        assertEquals(DAY, letter.issuedOn());
        assertEquals(1, letter.items().size());
        assertTrue(letter.paragraphs().stream().anyMatch(line -> line.contains("共 1 项")));
        assertTrue(letter.paragraphs().contains("本校应予配合。"));
        assertTrue(letter.paragraphs().contains("本文书因示教监函〔2026〕3号而发。"));
        assertFalse(letter.withdrawn());
    }

    @Test
    void addressesAPersonAsOne() {
        Letter letter = letter(NoticeKind.WARNING_LETTER, SubjectKind.PERSON, List.of());

        assertTrue(letter.paragraphs().get(0).contains("现对你予以监管警示"));
    }

    @Test
    void saysByWhenAnAnswerIsDue() {
        Letter letter = letter(NoticeKind.INQUIRY_LETTER, SubjectKind.INSTITUTION, List.of());

        assertTrue(letter.paragraphs().contains("请于2026年3月17日前书面回复本机关。"));
    }

    @Test
    void isNoLetterBeforeItIsIssued() {
        NoticeView draft = view(NoticeKind.INQUIRY_LETTER, SubjectKind.INSTITUTION, List.of(), null);

        var refused = assertThrows(ProblemException.class, () -> LetterText.of(draft, "示例教育局", "https://x"));
        assertEquals(NoticeProblem.NOT_ISSUED_YET, refused.kind());
    }

    private static Letter letter(NoticeKind kind, SubjectKind subject, List<NoticeView.Item> items) {
        return LetterText.of(view(kind, subject, items, NUMBER), "示例教育局", "https://x/notices/1");
    }

    private static NoticeView view(
            NoticeKind kind, SubjectKind subject, List<NoticeView.Item> items, @Nullable DocumentNumber number) {
        return new NoticeView(
                NoticeId.next(),
                number,
                kind,
                number == null ? NoticeStep.DRAFT.state() : NoticeStep.SERVED.state(),
                Subject.of(subject, null, "示例培训中心", null),
                "410902",
                AuthorityId.next(),
                "示例依据",
                items,
                DAY,
                number == null ? null : DAY,
                null,
                null,
                null,
                number == null ? NoticeStep.DRAFT : NoticeStep.SERVED,
                new NoticeClocks(DAY, DAY, null, LocalDate.of(2026, 3, 17), null, DAY),
                new Wording("本校应予配合。", null, "示教监函〔2026〕3号"),
                new Withdrawal(null, null, null, null, null, null, null),
                new LegalCheck(null, null),
                1);
    }

    private static NoticeView.Item item() {
        return new NoticeView.Item(
                1, "问题", ProblemCategory.FEES, "措施", "负责人", DAY, ItemState.OPEN, null, null, null, null, null);
    }
}

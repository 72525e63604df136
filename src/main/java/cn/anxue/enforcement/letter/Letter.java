package cn.anxue.enforcement.letter;

import cn.anxue.enforcement.notice.NoticeView;
import java.time.LocalDate;
import java.util.List;

/**
 * One notice as a letter.
 *
 * @param authority in full, as head and signature
 * @param number as in 承教监停〔2026〕12号
 * @param paragraphs the text, in order
 * @param items the annexed list of problems (问题清单); empty where there is none
 * @param record the address of its public record
 * @param withdrawn whether it stands no longer
 */
public record Letter(
        String authority,
        String number,
        String title,
        String addressee,
        List<String> paragraphs,
        List<NoticeView.Item> items,
        LocalDate issuedOn,
        String record,
        boolean withdrawn) {
    public Letter {
        paragraphs = List.copyOf(paragraphs);
        items = List.copyOf(items);
    }

    /** With its addressee as the reader may know him. */
    public Letter to(String name) {
        return new Letter(authority, number, title, name, paragraphs, items, issuedOn, record, withdrawn);
    }
}

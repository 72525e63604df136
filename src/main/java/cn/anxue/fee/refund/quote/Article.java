package cn.anxue.fee.refund.quote;

import cn.anxue.problem.Text;

/** What a step stands on: articles of 法释〔2025〕4号, of the Civil Code, or of the order's own contract. */
public enum Article {
    /** Seven days without a reason (R6). */
    ARTICLE_14("法释〔2025〕4号 第十四条", "Fa Shi [2025] 4, art. 14"),
    /** Paid less delivered; commissions to staff are no costs to deduct (R7, R12). */
    ARTICLE_15("法释〔2025〕4号 第十五条", "Fa Shi [2025] 4, art. 15"),
    /** Supervised money bears the account's own rate (R11). */
    ARTICLE_16("法释〔2025〕4号 第十六条、第十七条", "Fa Shi [2025] 4, art. 16 and 17"),
    /** Not by the consumer's cause: the discounted price, gifts by ratio (R8). */
    ARTICLE_18("法释〔2025〕4号 第十八条", "Fa Shi [2025] 4, art. 18"),
    /** By the consumer's cause: the price before discount (R9). */
    ARTICLE_19("法释〔2025〕4号 第十九条", "Fa Shi [2025] 4, art. 19"),
    /** Never more than was paid (R9). */
    ARTICLE_20("法释〔2025〕4号 第二十条", "Fa Shi [2025] 4, art. 20"),
    /** Unlimited use and periods go by the time left (R10). */
    ARTICLE_22("法释〔2025〕4号 第二十二条", "Fa Shi [2025] 4, art. 22"),
    /** Who keeps the records proves by them (R13). */
    ARTICLE_25("法释〔2025〕4号 第二十五条", "Fa Shi [2025] 4, art. 25"),
    /** Force majeure and changed circumstances, priced as what is not the consumer's cause. */
    CIVIL_CODE_563("民法典 第五百三十三条、第五百六十三条，法释〔2025〕4号 第十八条", "Civil Code, art. 533 and 563; Fa Shi [2025] 4, art. 18"),
    /** What the parties agreed in the family's favour goes before the law's prices (R3). */
    CONTRACT("合同约定，法释〔2025〕4号 第十八条、第十九条", "the contract; Fa Shi [2025] 4, art. 18 and 19");

    private final Text text;

    Article(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }
}

/**
 * Families (家长): whoever proves by a code sent to the guardian's phone that the order is his. A family is not whoever the
 * institution typed: until somebody accepted by code, silence confirms nothing.
 *
 * <p>Whoever asks for a code gets the same answer in about the same time whether there is such an order, such a phone, or
 * neither, so nothing can be enumerated. A code holds ten minutes and five tries, and only the latest holds; how many an order
 * and a phone get in an hour and a day is counted in the database, for all nodes together. A family's token reaches one order
 * and names its holder by the keyed digest of the phone, not by the phone.
 *
 * <p>At a browser a code opens a session kept in the database, so that signing out and idleness end it at once. It reaches
 * the family's other orders too, those of the same phone and the same guardian's name: a phone alone may be shared.
 *
 * <p>The consent of a child under fourteen (个人信息保护法 §§28, 31) is a second one beside the contract's. Where nobody told the
 * child's age it is asked for as well.
 */
@NullMarked
package cn.anxue.fee.family;

import org.jspecify.annotations.NullMarked;

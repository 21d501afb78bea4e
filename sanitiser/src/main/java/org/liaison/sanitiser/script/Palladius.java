package org.liaison.sanitiser.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Pinyin in Cyrillic, after the Palladius system that Russian documents use.
public final class Palladius {

    private static final int LONGEST = 6;

    private static final List<String> INITIALS =
            List.of(
                    "zh чж", "ch ч", "sh ш", "b б", "p п", "m м", "f ф", "d д", "t т", "n н", "l л",
                    "g г", "k к", "h х", "j цз", "q ц", "x с", "r ж", "z цз", "c ц", "s с");

    private static final Map<String, String> FINALS =
            pairs(
                    """
                    a а ai ай an ань ang ан ao ао e э ei эй en энь eng эн i и ia я ian янь iang ян \
                    iao яо ie е in инь ing ин iong юн iu ю o о ong ун ou оу u у ua уа uai уай \
                    uan уань uang уан ui уй un унь uo о ü юй üan юань üe юэ ün юнь ue юэ\
                    """);

    private static final Map<String, String> WHOLE =
            pairs(
                    """
                    yi и ya я yan янь yang ян yao яо ye е yin инь ying ин yong юн you ю yu юй \
                    yuan юань yue юэ yun юнь wu у wa ва wai вай wan вань wang ван wei вэй wen вэнь \
                    weng вэн wo во hui хуэй er эр zhi чжи chi чи shi ши ri жи zi цзы ci цы si сы \
                    a а ai ай an ань ang ан ao ао e э ou оу ju цзюй qu цюй xu сюй juan цзюань \
                    quan цюань xuan сюань jun цзюнь qun цюнь xun сюнь lyu люй lv люй nv нюй\
                    """);

    private Palladius() {}

    /// The Cyrillic spelling of one syllable, or null when this is no syllable of pinyin.
    public static @Nullable String toCyrillic(String syllable) {
        String whole = WHOLE.get(syllable);
        if (whole != null) {
            return whole;
        }
        for (String initial : INITIALS) {
            int space = initial.indexOf(' ');
            String latin = initial.substring(0, space);
            String end =
                    FINALS.get(syllable.substring(Math.min(latin.length(), syllable.length())));
            if (syllable.startsWith(latin) && end != null) {
                return initial.substring(space + 1) + end;
            }
        }
        return null;
    }

    /// The Cyrillic spelling of a word of one or more syllables, or null when it is not pinyin.
    public static @Nullable String ofWord(String word) {
        if (word.isEmpty()) {
            return "";
        }
        for (int length = Math.min(LONGEST, word.length()); length > 0; length--) {
            String first = toCyrillic(word.substring(0, length));
            String rest = first == null ? null : ofWord(word.substring(length));
            if (rest != null) {
                return first + rest;
            }
        }
        return null;
    }

    private static Map<String, String> pairs(String text) {
        String[] words = text.strip().split(" ", -1);
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return Map.copyOf(pairs);
    }
}

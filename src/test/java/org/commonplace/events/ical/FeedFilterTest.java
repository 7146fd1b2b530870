package org.commonplace.events.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonplace.shared.Invalid;
import org.junit.jupiter.api.Test;

class FeedFilterTest {

    @Test
    void theSameFilterIsTheSameQueryInWhateverOrderItCame() {
        FeedFilter one = FeedFilter.of("tag=b&calendar=library&tag=a&place=Room%201&view=week&date=2027-01-01");
        FeedFilter other = FeedFilter.of("place=Room+1&tag=a&tag=b&tag=&calendar=library");

        assertThat(one).isEqualTo(other);
        assertThat(one.query())
                .isEqualTo("calendar=library&tag=a&tag=b&place=Room+1")
                .isEqualTo(other.query());
        assertThat(FeedFilter.of(one.query())).isEqualTo(one);
    }

    @Test
    void signsInTagsStayTags() {
        FeedFilter filter = FeedFilter.of("tag=a%26mine%3Dyes&tag=%C3%A4%3D");

        assertThat(filter.tags()).containsExactlyInAnyOrder("a&mine=yes", "ä=");
        assertThat(filter.mine()).isFalse();
        assertThat(FeedFilter.of(filter.query())).isEqualTo(filter);
    }

    @Test
    void whatConcernsItsReaderIsMine() {
        assertThat(FeedFilter.of("mine=yes")).isEqualTo(FeedFilter.MINE);
        assertThat(FeedFilter.of("")).isEqualTo(FeedFilter.ALL);
        assertThat(FeedFilter.of("%zz=1&tag=%zz")).isEqualTo(FeedFilter.ALL);
    }

    @Test
    void aFilterNamesOnlySoMuch() {
        String many = IntStream.range(0, 21).mapToObj(n -> "tag=" + n).collect(Collectors.joining("&"));

        assertThatThrownBy(() -> FeedFilter.of(many)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> FeedFilter.of("place=" + "a".repeat(200))).isInstanceOf(Invalid.class);
    }
}

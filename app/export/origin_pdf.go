package export

import (
	"bufio"
	"bytes"
	"io"
)

// readPDF looks for metadata packets, which stand in a PDF as they are (XMP
// specification, part 3, 2.1).
func (o *Origin) readPDF(r *io.SectionReader) error {
	file := bufio.NewReaderSize(r, 64<<10)
	for o.View == "" {
		packet, found := nextPacket(file)
		if !found {
			return nil
		}
		_ = o.readXML(bytes.NewReader(packet)) // what is no XML is no packet
	}
	return nil
}

// nextPacket reads up to the end of the next metadata packet. One that is too long is
// returned as far as that.
func nextPacket(file *bufio.Reader) (packet []byte, found bool) {
	const begin, end = "<x:xmpmeta", "</x:xmpmeta>"
	for {
		if !skipTo(file, begin[0]) {
			return nil, false
		}
		if head, err := file.Peek(len(begin) - 1); err == nil && string(head) == begin[1:] {
			break
		}
	}
	packet = append(packet, begin[0])
	for len(packet) < maxEntry && !bytes.HasSuffix(packet, []byte(end)) {
		c, err := file.ReadByte()
		if err != nil {
			break
		}
		packet = append(packet, c)
	}
	return packet, true
}

// skipTo reads up to and including a byte.
func skipTo(file *bufio.Reader, c byte) bool {
	for {
		_, err := file.ReadSlice(c)
		if err != bufio.ErrBufferFull {
			return err == nil
		}
	}
}

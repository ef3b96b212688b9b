/** The test guest's program, for `assemble`, at address 0x7c00. The word `BANNER` stands for its banner. */
export const guestProgram = `
  cli
  xor ax, ax
  mov ds, ax
  mov es, ax
  mov ss, ax
  mov sp, 0x7c00
  cld
  in al, 0xa1               ; the interrupt of the power button stays away: it is asked for, below
  or al, 0x02
  out 0xa1, al
  sti
  call set_up_serial
  call find_power
  call greet

wait:
  hlt                       ; the timer wakes it 18 times a second
check_serial:
  mov dx, 0x3fd             ; line status: bit 0 says that a character has come
  in al, dx
  test al, 0x01
  je check_keyboard
  mov dx, 0x3f8
  in al, dx
  call typed
  jmp check_serial
check_keyboard:
  mov ah, 0x01
  int 0x16
  je check_power
  mov ah, 0x00
  int 0x16
  call typed
check_power:
  or bp, bp
  je wait
  mov dx, bp
  in ax, dx                 ; PM1 status: bit 8 says that the power button was pressed
  test ah, 0x01
  je wait

power_off:
  mov si, farewell
  call print
  mov dx, bp
  add dx, 4
  mov ax, 0x2000            ; PM1 control: sleep, type 0, which is off
  out dx, ax
halt:
  cli
  hlt
  jmp halt

typed:                      ; does what the character in al asks for
  cmp al, 0x04              ; Ctrl-D
  je power_off
  cmp al, 0x12              ; Ctrl-R
  je reboot
  cmp al, 13
  je greet
  jmp put
reboot:
  mov al, 0xfe              ; the keyboard controller pulls the processor's reset line
  out 0x64, al
  jmp halt

greet:
  mov si, greeting
print:                      ; prints the text at si
  lodsb
  or al, al
  je printed
  call put
  jmp print
printed:
  ret

put:                        ; prints the character in al on both
  push ax
  mov ah, 0x0e
  mov bx, 0x0007
  int 0x10
put_wait:
  mov dx, 0x3fd             ; line status: bit 5 says that the port takes a character
  in al, dx
  test al, 0x20
  je put_wait
  mov dx, 0x3f8
  pop ax
  out dx, al
  ret

set_up_serial:              ; 115200 baud, 8 bits, no parity, 1 stop bit, buffers on
  mov dx, 0x3fb
  mov al, 0x80
  out dx, al
  mov dx, 0x3f8
  mov ax, 0x0001
  out dx, ax
  mov dx, 0x3fb
  mov al, 0x03
  out dx, al
  mov dx, 0x3fa
  mov al, 0x07
  out dx, al
  ret

find_power:                 ; bp: the port of the power management registers, 0 when there are none
  mov eax, 0x80000b00       ; PIIX4 power management, device 1 function 3 of the machine pc
  call read_pci
  cmp eax, 0x71138086
  mov eax, 0x80000b40
  je found_power
  mov eax, 0x8000f800       ; ICH9 LPC bridge, device 31 of the machine q35
  call read_pci
  cmp eax, 0x29188086
  mov eax, 0x8000f840
  je found_power
  xor ax, ax
  mov bp, ax
  ret
found_power:
  call read_pci
  and ax, 0xff80
  mov bp, ax
  mov dx, bp
  add dx, 2
  mov ax, 0x0100            ; PM1 enable: the power button
  out dx, ax
  ret

read_pci:                   ; eax: what the configuration register at eax holds
  mov dx, 0x0cf8
  out dx, eax
  mov dx, 0x0cfc
  in eax, dx
  ret

greeting:
  db 13, 10, 'BANNER', 13, 10, 'Ctrl-R reboots, Ctrl-D powers off.', 13, 10, '> ', 0
farewell:
  db 13, 10, 'power off', 13, 10, 0
`
